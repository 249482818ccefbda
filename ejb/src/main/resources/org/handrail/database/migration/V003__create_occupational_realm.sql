-- Realm "occupational": referrals, appointments and fitness for work, under medical secrecy (C17).
create schema occupational;
grant usage on schema occupational to handrail_occupational;

create table occupational.referral (
    id             uuid primary key,
    person_id      uuid not null,
    case_reference uuid,
    reason         text not null check (reason in ('ASKED_BY_PERSON', 'ASKED_BY_PEER', 'HELP_CALL')),
    urgent         boolean not null,
    state          text not null check (state in ('RECEIVED', 'ACCEPTED', 'BOOKED', 'CONCLUDED', 'WITHDRAWN')),
    received_at    timestamptz not null,
    accepted_at    timestamptz,
    accepted_by    uuid,
    concluded_at   timestamptz,
    review_on      date,
    version        integer not null
);
create index referral_open on occupational.referral (urgent desc, received_at) where state in ('RECEIVED', 'ACCEPTED', 'BOOKED');
create index referral_to_review on occupational.referral (review_on) where state = 'CONCLUDED';
-- One open referral per person, also when two nodes drain the slot at once.
create unique index referral_open_of_person on occupational.referral (person_id) where state in ('RECEIVED', 'ACCEPTED', 'BOOKED');
create index referral_of_person on occupational.referral (person_id);

create table occupational.appointment (
    id          uuid primary key,
    referral_id uuid not null references occupational.referral,
    starts_at   timestamptz not null,
    minutes     integer not null check (minutes between 5 and 240),
    -- ciphertext under the realm's own key, as all free text here
    place       bytea not null,
    booked_at   timestamptz not null,
    replaced_at timestamptz
);
create index appointment_of_referral on occupational.appointment (referral_id);

-- The clinical note is ciphertext under the realm's own key.
create table occupational.fitness_conclusion (
    id            uuid primary key,
    referral_id   uuid not null references occupational.referral,
    person_id     uuid not null,
    conclusion    text not null check (conclusion in ('FIT', 'FIT_WITH_ADJUSTMENTS', 'TEMPORARILY_NOT_ON_RISKY_ACTIVITY')),
    review_on     date,
    clinical_note bytea,
    recorded_by   uuid not null,
    recorded_at   timestamptz not null
);
create index fitness_conclusion_of_person on occupational.fitness_conclusion (person_id);
create index fitness_conclusion_of_referral on occupational.fitness_conclusion (referral_id);

grant select, insert, update, delete on all tables in schema occupational to handrail_occupational;
