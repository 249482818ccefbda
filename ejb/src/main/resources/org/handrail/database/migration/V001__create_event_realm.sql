-- Realm "event": the directory of staff and the adverse events that the EHR sends.
-- What is worked with knows no patient but the reference and the business identifier that the sender used. The message as
-- it was received (received_message) is kept whole as proof, with whatever the sender wrote into it; no page reads it.
revoke all on schema public from public;
alter default privileges revoke execute on functions from public;

create schema event;
grant usage on schema event to handrail_event;

-- People who work or learn here ---------------------------------------------------------------
create table event.person (
    id              uuid primary key,
    family_name     text not null,
    given_name      text not null,
    employment_kind text not null check (employment_kind in ('EMPLOYEE', 'TRAINEE', 'STUDENT', 'CONTRACTOR')),
    active          boolean not null default true,
    created_at      timestamptz not null
);
create index person_by_name on event.person (lower(family_name), lower(given_name));

create table event.person_identifier (
    system    text not null,
    value     text not null,
    person_id uuid not null references event.person,
    primary key (system, value)
);
create index person_identifier_of_person on event.person_identifier (person_id);

create table event.unit (
    id     uuid primary key,
    system text not null,
    value  text not null,
    name   text not null,
    unique (system, value)
);

-- Where a person works or learns, over time. MANAGER and SUPERVISOR placements carry the line.
create table event.placement (
    id              uuid primary key,
    person_id       uuid not null references event.person,
    unit_id         uuid references event.unit,
    source          text not null,
    source_role_id  text not null,
    profession_code text,
    profession_text text,
    position        text not null check (position in ('MEMBER', 'MANAGER', 'SUPERVISOR')),
    active          boolean not null,
    starts_on       date,
    ends_on         date,
    unique (source, source_role_id)
);
create index placement_of_person on event.placement (person_id);
create index placement_of_unit on event.placement (unit_id);

-- Who may sign in. Only the event realm's role reads this; passwords are PBKDF2 hashes.
create table event.account (
    username        text primary key check (username = lower(username)),
    person_id       uuid references event.person,
    password_hash   text not null,
    must_change     boolean not null,
    enabled         boolean not null default true,
    demo            boolean not null default false,
    language        text check (language in ('en', 'fr')),
    failures        integer not null default 0,
    locked_until    timestamptz,
    created_at      timestamptz not null
);
create unique index account_of_person on event.account (person_id) where person_id is not null;
create table event.account_role (
    username text not null references event.account,
    role     text not null check (role in ('STAFF', 'STUDENT', 'PEER', 'OCCUPATIONAL_HEALTH', 'RISK_MANAGER',
                                           'REVIEWER', 'MANAGER', 'PROGRAMME_LEAD', 'AUDITOR', 'ADMIN')),
    primary key (username, role)
);

-- What a sender told us ------------------------------------------------------------------------
-- Raw bytes as received, for every accepted version of an event.
create table event.received_message (
    id          uuid primary key,
    source      text not null,
    media_type  text not null,
    sha256      bytea not null,
    body        bytea not null,
    received_at timestamptz not null
);

-- Practitioner, PractitionerRole and Encounter as the sender knows them: only what linkage needs is kept.
create table event.source_resource (
    source        text not null,
    resource_type text not null,
    resource_id   text not null,
    version       integer not null,
    body          text not null,
    person_id     uuid references event.person,
    unit_id       uuid references event.unit,
    updated_at    timestamptz not null,
    primary key (source, resource_type, resource_id)
);

create table event.source_resource_identifier (
    source        text not null,
    resource_type text not null,
    resource_id   text not null,
    system        text not null,
    value         text not null,
    primary key (source, resource_type, system, value, resource_id),
    foreign key (source, resource_type, resource_id) references event.source_resource
);

-- What a sender said of a role: waits here until its Practitioner is known, then becomes a placement.
create table event.source_role (
    source              text not null,
    resource_id         text not null,
    practitioner_id     text,
    practitioner_system text,
    practitioner_value  text,
    unit_system         text,
    unit_value          text,
    unit_name           text,
    profession_code     text,
    profession_text     text,
    position            text not null check (position in ('MEMBER', 'MANAGER', 'SUPERVISOR')),
    active              boolean not null,
    starts_on           date,
    ends_on             date,
    primary key (source, resource_id)
);
create index source_role_of_practitioner on event.source_role (source, practitioner_id);
create index source_role_of_identifier on event.source_role (practitioner_system, practitioner_value);

create table event.adverse_event (
    id                 uuid primary key,
    source             text not null,
    source_id          text,
    identifier_system  text,
    identifier_value   text,
    content_hash       bytea not null,
    version            integer not null,
    actuality          text not null check (actuality in ('ACTUAL', 'POTENTIAL')),
    trigger_family     text not null check (trigger_family in ('PATIENT_EVENT', 'VIOLENCE', 'HARMFUL_INTERACTION')),
    category_code      text,
    summary            text,
    seriousness_code   text,
    severity_code      text,
    outcome_code       text,
    happened_at        timestamptz not null,
    happened_until     timestamptz not null check (happened_until >= happened_at),
    unit_id            uuid references event.unit,
    held               boolean not null default false,
    reviewed_by        text,
    reviewed_at        timestamptz,
    linking            text not null check (linking in ('PENDING', 'COMPLETE', 'NEEDS_REVIEW')),
    link_due_at        timestamptz,
    link_attempts      integer not null default 0,
    link_error         text,
    received_at        timestamptz not null,
    updated_at         timestamptz not null,
    check (linking <> 'PENDING' or link_due_at is not null)
);
-- The keys that make a replay the same event. An event without identifier and source id is keyed by its content.
create unique index adverse_event_by_identifier on event.adverse_event
    (source, coalesce(identifier_system, ''), identifier_value) where identifier_value is not null;
create unique index adverse_event_by_source_id on event.adverse_event (source, source_id) where source_id is not null;
create unique index adverse_event_by_content on event.adverse_event (source, content_hash)
    where identifier_value is null and source_id is null;
create index adverse_event_to_link on event.adverse_event (link_due_at) where linking = 'PENDING';
create index adverse_event_for_review on event.adverse_event (received_at) where linking = 'NEEDS_REVIEW';
create index adverse_event_by_time on event.adverse_event (happened_at);

create table event.adverse_event_version (
    event_id    uuid not null references event.adverse_event,
    version     integer not null,
    message_id  uuid not null references event.received_message,
    body        text not null,
    received_at timestamptz not null,
    primary key (event_id, version)
);

-- Where in a resource somebody is named. Owner is an event (its id) or an encounter (source|id).
create table event.mention (
    id                uuid primary key,
    event_id          uuid references event.adverse_event,
    encounter_source  text,
    encounter_id      text,
    path              text not null,
    reference_sent    text not null,
    method            text not null check (method in ('LITERAL', 'IDENTIFIER', 'CONTAINED', 'DISPLAY', 'CONDITIONAL')),
    actor_type        text not null check (actor_type in ('PRACTITIONER', 'PRACTITIONER_ROLE', 'ENCOUNTER', 'UNKNOWN', 'OTHER')),
    resource_type     text,
    resource_id       text,
    display           text,
    role_hint         text not null check (role_hint in ('ACTOR', 'WITNESS', 'SUPERVISOR', 'RESPONDER', 'STUDENT',
                                                          'SUPPORT_STAFF', 'RECORDER', 'HARMED')),
    starts_at         timestamptz,
    ends_at           timestamptz,
    matched_person_id uuid references event.person,
    check ((event_id is null) <> (encounter_id is null))
);
create index mention_of_event on event.mention (event_id);
create index mention_of_encounter on event.mention (encounter_source, encounter_id);
create index mention_of_resource on event.mention (resource_type, resource_id);
create table event.mention_identifier (
    mention_id uuid not null references event.mention on delete cascade,
    position   integer not null,
    system     text not null,
    value      text not null,
    primary key (mention_id, position)
);
create index mention_identifier_by_value on event.mention_identifier (system, value);

-- One row per person and event; what people decide survives linking again.
create table event.involvement (
    id              uuid primary key,
    event_id        uuid not null references event.adverse_event,
    person_id       uuid not null references event.person,
    role            text not null check (role in ('ACTOR', 'WITNESS', 'SUPERVISOR', 'RESPONDER', 'STUDENT',
                                                  'SUPPORT_STAFF', 'RECORDER', 'HARMED')),
    decision        text not null check (decision in ('PROPOSED', 'CONFIRMED', 'REFUSED')),
    decided_by      text,
    decided_at      timestamptz,
    unit_id         uuid references event.unit,
    profession_code text,
    linked_at       timestamptz not null,
    offered_at      timestamptz,
    unique (event_id, person_id)
);
create index involvement_of_person on event.involvement (person_id);
create table event.involvement_evidence (
    id             uuid primary key,
    involvement_id uuid not null references event.involvement,
    path           text not null,
    reference_sent text not null,
    method         text not null,
    confidence     text not null check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    role           text not null,
    unique (involvement_id, path, reference_sent)
);

-- What other realms may know of an event: views with the owner's rights, so that no table is opened to them.
create view event.event_summary as
    select e.id, e.happened_at, e.actuality, e.trigger_family, e.category_code, e.summary, e.unit_id, u.name as unit_name,
           e.linking
      from event.adverse_event e left join event.unit u on u.id = e.unit_id;
create view event.involved_person as
    select event_id, person_id, role from event.involvement where decision <> 'REFUSED';

grant select, insert, update, delete on all tables in schema event to handrail_event;
