-- Finding the people of an event: what a mention is worth, what humans said, what has still to be brought from the sender.

-- base: of an absolute reference, where it points; null for a relative one.
-- standing: what the place is worth. DOUBTFUL contradicts itself, HINT is weak: both are suggestions at most. An ASSESSOR
-- judged the event and was not involved: recorded, never linked.
-- hint: codes that say something of a person without naming anybody (the English LFPSE profile).
-- own_period: starts_at and ends_at are of the participation itself, not of the whole stay.
alter table event.mention
    add column base text,
    add column standing text not null default 'INVOLVED'
        check (standing in ('INVOLVED', 'DOUBTFUL', 'HINT', 'ASSESSOR')),
    add column hint text,
    add column own_period boolean not null default false;

-- A suggestion is not a link: nobody is offered anything, and no other realm sees it, before a human confirmed it.
alter table event.involvement drop constraint involvement_decision_check;
alter table event.involvement add constraint involvement_decision_check
    check (decision in ('SUGGESTED', 'PROPOSED', 'CONFIRMED', 'REFUSED'));

-- What the person said: not me, or in another role. It waits for the programme lead while said_open.
alter table event.involvement
    add column said text check (said in ('NOT_ME', 'OTHER_ROLE')),
    add column said_role text check (said_role in ('ACTOR', 'WITNESS', 'SUPERVISOR', 'RESPONDER', 'STUDENT',
                                                   'SUPPORT_STAFF', 'RECORDER', 'HARMED')),
    add column said_at timestamptz,
    add column said_open boolean not null default false;
create index involvement_said on event.involvement (event_id) where said_open;

create or replace view event.involved_person as
    select event_id, person_id, role from event.involvement where decision in ('PROPOSED', 'CONFIRMED');

-- Whether a human ever decided anything: spares the linking of the many others a look.
alter table event.adverse_event add column decided boolean not null default false;

-- Everything that humans said of who was involved, with who and when; never changed. A row with a path speaks of a mention.
create table event.involvement_decision (
    id             uuid primary key,
    event_id       uuid not null references event.adverse_event,
    person_id      uuid references event.person,
    path           text,
    reference_sent text,
    taken          text not null check (taken in ('CONFIRMED', 'REFUSED', 'NAMED', 'DISMISSED', 'KEPT', 'REVIEWED', 'RETRIED',
                                                  'SAID_NOT_ME', 'SAID_OTHER_ROLE', 'TOOK_BACK')),
    role           text,
    taken_by       text not null,
    taken_at       timestamptz not null,
    check ((path is null) = (reference_sent is null))
);
create index involvement_decision_of_event on event.involvement_decision (event_id, taken_at);

-- What an event or its encounter refers to and the sender has not told: asked for at the sender's own FHIR server.
create table event.missing_resource (
    source        text not null,
    resource_type text not null,
    resource_id   text not null,
    state         text not null check (state in ('DUE', 'BROUGHT', 'GIVEN_UP')),
    due_at        timestamptz not null,
    attempts      integer not null default 0,
    failure       text,
    asked_at      timestamptz not null,
    primary key (source, resource_type, resource_id)
);
create index missing_resource_due on event.missing_resource (due_at) where state = 'DUE';

grant select, insert on event.involvement_decision to handrail_event;
grant select, insert, update, delete on event.missing_resource to handrail_event;
