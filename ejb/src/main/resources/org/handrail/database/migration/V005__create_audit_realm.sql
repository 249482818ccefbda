-- Realm "audit": the access ledger. Every realm may add a line; nobody may change or remove one.
create schema audit;
grant usage on schema audit to handrail_audit, handrail_event, handrail_support, handrail_occupational, handrail_review;

create table audit.access_entry (
    id          uuid primary key,
    happened_at timestamptz not null,
    realm       text not null check (realm in ('EVENT', 'SUPPORT', 'OCCUPATIONAL', 'REVIEW', 'AUDIT')),
    actor       text not null,
    actor_id    uuid,
    actor_role  text not null,
    subject_id  uuid,
    record      text not null,
    record_id   uuid,
    purpose     text not null,
    refused     boolean not null default false
);
create index access_entry_of_subject on audit.access_entry (subject_id, happened_at desc);
create index access_entry_by_time on audit.access_entry (happened_at desc);

grant insert on audit.access_entry to handrail_event, handrail_support, handrail_occupational, handrail_review, handrail_audit;
grant select on audit.access_entry to handrail_audit;
