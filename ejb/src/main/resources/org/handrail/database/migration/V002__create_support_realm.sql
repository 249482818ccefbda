-- Realm "support": offers, cases, check-ins, talks. Nobody who reviews, manages or assesses reaches it.
create schema support;
grant usage on schema support to handrail_support;

-- The offer opens the case: one per person and event, so that a case says nothing about acceptance.
create table support.support_case (
    id               uuid primary key,
    reference        uuid not null unique,
    person_id        uuid not null,
    event_id         uuid,
    trigger_family   text not null check (trigger_family in ('PATIENT_EVENT', 'VIOLENCE', 'HARMFUL_INTERACTION', 'SELF')),
    near_miss        boolean not null,
    happened_at      timestamptz,
    state            text not null check (state in ('OFFERED', 'NOT_NOW', 'WAITING_FOR_PEER', 'WITH_PEER',
                                                     'WITH_OCCUPATIONAL_HEALTH', 'CLOSED')),
    offered_at       timestamptz not null,
    first_answer_at  timestamptz,
    ask_again_at     timestamptz,
    peer_id          uuid,
    peer_assigned_at timestamptz,
    peer_due_at      timestamptz,
    contact_due_at   timestamptz,
    occupational_health_asked_at timestamptz,
    wants_news       boolean not null default false,
    closed_at        timestamptz,
    -- When the programme leads heard that somebody waits, or that a promised time has passed; when occupational health
    -- heard that something lies on its list
    wait_told_at     timestamptz,
    lapse_told_at    timestamptz,
    occupational_health_told_at timestamptz,
    version          integer not null,
    check (state <> 'NOT_NOW' or ask_again_at is not null),
    check (state <> 'WAITING_FOR_PEER' or peer_due_at is not null),
    check ((state = 'WITH_PEER') = (peer_id is not null)),
    check ((event_id is null) = (trigger_family = 'SELF'))
);
create unique index support_case_of_person_and_event on support.support_case (person_id, event_id) where event_id is not null;
create index support_case_open on support.support_case (state, offered_at) where state <> 'CLOSED';
create index support_case_of_person on support.support_case (person_id);
create index support_case_of_peer on support.support_case (peer_id) where peer_id is not null;
create index support_case_of_event on support.support_case (event_id);
create index support_case_wait_to_tell on support.support_case (peer_due_at) where state = 'WAITING_FOR_PEER' and wait_told_at is null;
create index support_case_lapse_to_tell on support.support_case (state) where lapse_told_at is null and state in ('WAITING_FOR_PEER', 'WITH_PEER');
create index support_case_request_to_tell on support.support_case (occupational_health_asked_at) where occupational_health_asked_at is not null;
create index support_case_ask_again on support.support_case (ask_again_at) where state = 'NOT_NOW';

-- Dates to ask how it goes: 72 h, 7 d, 28 d, 90 d, 180 d, 365 d (C6).
create table support.check_in (
    id       uuid primary key,
    case_id  uuid not null references support.support_case,
    step     text not null,
    due_at   timestamptz not null,
    told_at  timestamptz,
    done_at  timestamptz,
    done_by  uuid,
    how_it_goes text check (how_it_goes in ('BETTER', 'SAME', 'HARDER', 'NO_ANSWER')),
    unique (case_id, step),
    check ((done_at is null) = (how_it_goes is null))
);
create index check_in_due on support.check_in (due_at) where done_at is null;
create index check_in_to_tell on support.check_in (due_at) where done_at is null and told_at is null;

-- That a talk took place; there is no column for what was said.
create table support.peer_encounter (
    id        uuid primary key,
    case_id   uuid not null references support.support_case,
    peer_id   uuid not null,
    held_on   date not null,
    minutes   integer not null check (minutes between 1 and 480),
    mode      text not null check (mode in ('IN_PERSON', 'PHONE', 'VIDEO', 'MESSAGE')),
    logged_at timestamptz not null
);
create index peer_encounter_of_case on support.peer_encounter (case_id);

-- A call for help now. Until somebody has spoken with the person there is always a next due time: to page again, or to
-- give the call back when whoever answered it has not reached the person (E5).
create table support.help_call (
    id              uuid primary key,
    person_id       uuid not null,
    case_id         uuid references support.support_case,
    opened_at       timestamptz not null,
    due_at          timestamptz,
    times_paged     integer not null default 0,
    -- At the last time: how many may answer and were told, and to how many of them a mail is on its way
    people_told     integer not null default 0,
    people_mailed   integer not null default 0,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    reached_at      timestamptz,
    check ((reached_at is null) = (due_at is not null)),
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check (reached_at is null or acknowledged_at is not null)
);
create index help_call_due on support.help_call (due_at) where reached_at is null;
create index help_call_of_person on support.help_call (person_id);
-- A second press is the same call.
create unique index help_call_open_of_person on support.help_call (person_id) where reached_at is null;

-- Duty as occupational health or a human decided it (C19); no row means NORMAL.
create table support.duty_state (
    person_id   uuid primary key,
    state       text not null check (state in ('NORMAL', 'NORMAL_WITH_SUPPORT', 'ADJUSTED', 'TEMPORARILY_REMOVED',
                                               'GRADED_RETURN', 'RETURN_REVIEWED')),
    conclusion  text check (conclusion in ('FIT', 'FIT_WITH_ADJUSTMENTS', 'TEMPORARILY_NOT_ON_RISKY_ACTIVITY')),
    review_on   date,
    since       timestamptz not null,
    -- Once: until then a line manager sees nothing of occupational health (C17)
    restricted  boolean not null
);

-- Who sits on a panel or analysis of an event, told by "review": kept off new assignments of that event.
create table support.kept_apart (
    event_id  uuid not null,
    person_id uuid not null,
    since     timestamptz not null,
    primary key (event_id, person_id)
);

-- What changed, in plain words, for those who said they want to know.
create table support.news (
    id       uuid primary key,
    event_id uuid not null,
    kind     text not null check (kind in ('CAUSE_AGREED', 'ACTION_LIVE', 'MEASURE_HELD')),
    text     text not null,
    told_at  timestamptz not null
);
create index news_of_event on support.news (event_id);

-- Notices without content: waiting for the mail server, sent, or (no mail server, no address) shown on pages only.
create table support.notice (
    id           uuid primary key,
    recipient_id uuid not null,
    kind         text not null check (kind in ('MESSAGE', 'ON_CALL')),
    state        text not null check (state in ('WAITING', 'SENT', 'ON_PAGES_ONLY', 'GAVE_UP')),
    created_at   timestamptz not null,
    due_at       timestamptz,
    attempts     integer not null default 0,
    sent_at      timestamptz,
    last_error   text,
    check ((state = 'WAITING') = (due_at is not null)),
    check ((state = 'SENT') = (sent_at is not null))
);
create index notice_due on support.notice (due_at) where state = 'WAITING';

grant select, insert, update, delete on all tables in schema support to handrail_support;
