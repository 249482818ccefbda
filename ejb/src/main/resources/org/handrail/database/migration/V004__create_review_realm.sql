-- Realm "review": just-culture reviews and root-cause analyses. Its role has no right on support or occupational.
create schema review;
grant usage on schema review to handrail_review;

-- Instruments as versioned data; a review stays bound to the version it was made with.
create table review.instrument (
    id        uuid primary key,
    code      text not null,
    version   text not null,
    body      text not null,
    loaded_at timestamptz not null,
    unique (code, version)
);

-- One act of one person in one event (C9: apply per act).
create table review.conduct_review (
    id                uuid primary key,
    event_id          uuid not null,
    person_id         uuid not null,
    instrument_id     uuid not null references review.instrument,
    act               text not null check (char_length(act) between 1 and 1000),
    concern           text not null check (char_length(concern) between 1 and 2000),
    state             text not null check (state in ('SYSTEM_FIRST', 'QUESTIONS', 'FINISHED')),
    finding           text,
    opened_by         uuid not null,
    opened_at         timestamptz not null,
    finished_at       timestamptz,
    version           integer not null,
    check ((state = 'FINISHED') = (finding is not null and finished_at is not null)),
    check (opened_by <> person_id)
);
create index conduct_review_of_event on review.conduct_review (event_id);
create index conduct_review_of_person on review.conduct_review (person_id);
create index conduct_review_of_reviewer on review.conduct_review (opened_by, opened_at);

-- Contributory factors of the system, recorded before the first question (A52).
create table review.system_factor (
    review_id uuid not null references review.conduct_review,
    position  integer not null,
    factor    text not null check (factor in ('INSTITUTIONAL_CONTEXT', 'ORGANISATION', 'WORK_ENVIRONMENT', 'TEAM',
                                              'INDIVIDUAL_STAFF', 'TASK', 'PATIENT')),
    note      text not null check (char_length(note) between 1 and 1000),
    primary key (review_id, position)
);

create table review.review_answer (
    review_id   uuid not null references review.conduct_review,
    position    integer not null,
    question    text not null,
    answer      text not null,
    reason      text not null check (char_length(reason) between 1 and 2000),
    answered_by uuid not null,
    answered_at timestamptz not null,
    primary key (review_id, position)
);

create table review.analysis (
    id          uuid primary key,
    event_id    uuid not null,
    title       text not null check (char_length(title) between 1 and 200),
    state       text not null check (state in ('OPEN', 'CLOSED')),
    opened_by   uuid not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    outcome_linked_at timestamptz,
    version     integer not null,
    check ((state = 'CLOSED') = (closed_at is not null))
);
create index analysis_of_event on review.analysis (event_id);

create table review.cause (
    id               uuid primary key,
    analysis_id      uuid not null references review.analysis,
    statement        text not null check (char_length(statement) between 1 and 1000),
    latent_condition text not null,
    position         integer not null
);
create index cause_of_analysis on review.cause (analysis_id);

-- The strength of an action is computed from its type (C11), never stored as an opinion.
create table review.action (
    id          uuid primary key,
    cause_id    uuid not null references review.cause,
    description text not null check (char_length(description) between 1 and 1000),
    type        text not null,
    -- Whether it changes the latent condition itself: shown apart from strength (C11)
    addresses_condition boolean not null,
    owner_id    uuid not null,
    due_on      date not null,
    live_on     date,
    position    integer not null
);
create index action_of_cause on review.action (cause_id);

-- Who has opened or changed an analysis: kept off the event's support cases, and never somebody involved in the event.
create table review.analyst (
    analysis_id uuid not null references review.analysis,
    person_id   uuid not null,
    primary key (analysis_id, person_id)
);

-- What "support" said of an event: the same for everybody. An outcome is tied to the cases of its event by these opaque
-- references, one per involved person from the offer on, once the analysis says so.
create table review.offered_case (
    event_id       uuid not null,
    case_reference uuid not null,
    told_at        timestamptz not null,
    primary key (event_id, case_reference)
);
create table review.offer_status (
    event_id         uuid primary key,
    everyone_offered boolean not null,
    told_at          timestamptz not null
);

grant select, insert, update, delete on all tables in schema review to handrail_review;
