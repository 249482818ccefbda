-- Who may send over FHIR, and lists of staff that come as files. Realm "event".

-- The name is the source of all that a sender sends, so it never changes and is never given again.
create table event.sender (
    id                  uuid primary key,
    name                text not null unique check (name ~ '^[a-z0-9][a-z0-9.-]{1,39}$'),
    enabled             boolean not null,
    -- null: as many as it likes
    requests_per_minute integer check (requests_per_minute between 1 and 1000000),
    -- null: the setting handrail.fhir.max-body alone
    max_body            integer check (max_body > 0),
    created_at          timestamptz not null,
    last_seen_at        timestamptz,
    version             integer not null
);

-- The systems whose identifiers a sender may use; none here means any.
create table event.sender_system (
    sender_id uuid not null references event.sender,
    system    text not null,
    primary key (sender_id, system)
);

-- SHA-256 of a random token of 256 bits. The token itself is shown once and kept nowhere; a hash of so much chance can't
-- be searched, so it needs no salt and is found by one index.
create table event.sender_token (
    id           uuid primary key,
    sender_id    uuid not null references event.sender,
    sha256       bytea not null unique check (length(sha256) = 32),
    -- its first characters, to tell one from another
    mark         text not null,
    made_at      timestamptz not null,
    made_by      text not null,
    ends_at      timestamptz,
    last_used_at timestamptz
);
create index sender_token_of_sender on event.sender_token (sender_id);

-- The two whose tokens are settings: HANDRAIL_EHR_TOKEN, and the token of the demo.
insert into event.sender (id, name, enabled, created_at, version)
    values (gen_random_uuid(), 'default', true, now(), 0), (gen_random_uuid(), 'demo-ehr', true, now(), 0);

-- A list of staff as a file: looked at first, applied in one go. The file is kept until then and no longer.
create table event.directory_upload (
    id                 uuid primary key,
    file_name          text not null,
    complete           boolean not null,
    body               bytea,
    uploaded_by        text not null,
    uploaded_at        timestamptz not null,
    applied_by         text,
    applied_at         timestamptz,
    people_new         integer,
    people_changed     integer,
    placements_new     integer,
    placements_changed integer,
    placements_ended   integer,
    rows_unchanged     integer,
    rows_refused       integer,
    refused            bytea,
    version            integer not null,
    check ((applied_at is null) = (body is not null)),
    check ((applied_at is null) = (rows_refused is null))
);
create index directory_upload_by_time on event.directory_upload (uploaded_at desc);

grant select, insert, update, delete on event.sender, event.sender_system, event.sender_token, event.directory_upload
    to handrail_event;
