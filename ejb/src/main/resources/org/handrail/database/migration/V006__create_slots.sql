-- Slots: the sender may only INSERT, the receiver drains. No key here can tell a sender what the receiver holds.
create table support.offer_slot (
    id              uuid primary key,
    person_id       uuid not null,
    event_id        uuid not null,
    trigger_family  text not null,
    near_miss       boolean not null,
    happened_at     timestamptz not null,
    people_involved uuid[] not null,
    dropped_at      timestamptz not null
);
create table occupational.referral_slot (
    id             uuid primary key,
    person_id      uuid not null,
    case_reference uuid,
    reason         text not null,
    urgent         boolean not null,
    dropped_at     timestamptz not null
);
create table support.fitness_slot (
    id         uuid primary key,
    person_id  uuid not null,
    conclusion text not null,
    review_on  date,
    dropped_at timestamptz not null
);
create table support.change_slot (
    id         uuid primary key,
    event_id   uuid not null,
    kind       text not null,
    text       text not null,
    dropped_at timestamptz not null
);
create table support.panel_slot (
    id         uuid primary key,
    event_id   uuid not null,
    person_id  uuid not null,
    dropped_at timestamptz not null
);
create table review.offered_slot (
    id               uuid primary key,
    event_id         uuid not null,
    case_reference   uuid not null,
    everyone_offered boolean not null,
    dropped_at       timestamptz not null
);

grant select, update, delete on support.offer_slot, support.fitness_slot, support.change_slot, support.panel_slot to handrail_support;
grant select, update, delete on occupational.referral_slot to handrail_occupational;
grant select, update, delete on review.offered_slot to handrail_review;

grant usage on schema support to handrail_event, handrail_occupational, handrail_review;
grant usage on schema occupational to handrail_support;
grant usage on schema review to handrail_support;
grant insert on support.offer_slot to handrail_event;
grant insert on occupational.referral_slot to handrail_support;
grant insert on support.fitness_slot to handrail_occupational;
grant insert on support.change_slot to handrail_review;
grant insert on support.panel_slot to handrail_review;
grant insert on review.offered_slot to handrail_support;

-- The few reads of "event" that another realm needs.
grant usage on schema event to handrail_review;
grant select on event.event_summary, event.involved_person to handrail_review;

-- Every realm can tell whether the schema is the one it was built for.
grant usage on schema handrail to handrail_event, handrail_support, handrail_occupational, handrail_review, handrail_audit;
grant select on handrail.flyway_schema_history to handrail_event, handrail_support, handrail_occupational, handrail_review, handrail_audit;
