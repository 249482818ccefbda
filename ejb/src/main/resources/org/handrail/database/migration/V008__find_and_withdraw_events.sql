-- Finding events again, their history, what was odd about them, and that a sender takes one back.

-- A withdrawn event stays, with its people, cases and reviews; nobody new is offered anything because of it.
alter table event.adverse_event
    add column withdrawn_at timestamptz,
    add column withdrawn_as text check (withdrawn_as in ('DELETED', 'ENTERED_IN_ERROR')),
    add check ((withdrawn_at is null) = (withdrawn_as is null));

-- How each version came; a deletion is a version without content.
alter table event.adverse_event_version
    add column method text not null default 'PUT' check (method in ('POST', 'PUT', 'DELETE')),
    alter column body drop not null,
    alter column message_id drop not null,
    add check ((method = 'DELETE') = (body is null)),
    add check ((body is null) = (message_id is null));
update event.adverse_event_version v set method = 'POST'
    from event.adverse_event e where e.id = v.event_id and v.version = 1 and e.source_id is null;

-- What was odd about a version and yet accepted: codes, profiles and extensions that we do not know.
create table event.adverse_event_finding (
    event_id   uuid not null,
    version    integer not null,
    position   integer not null,
    code       text not null,
    expression text not null,
    text       text not null,
    primary key (event_id, version, position),
    foreign key (event_id, version) references event.adverse_event_version
);

-- What a search looks at, apart from the event itself so that linking never writes it anew. A search key is
-- "parameter~code" (any system), "parameter=system|code" or "parameter>system" for codes and identifiers,
-- "parameter=Type/id", "parameter~id" or "parameter=url" for references, "parameter:identifier…" for what they carry.
create table event.adverse_event_index (
    event_id       uuid primary key references event.adverse_event,
    source         text not null,
    source_id      text,
    version        integer not null,
    deleted        boolean not null,
    -- Whether the sender gave a date: the time of an event without one is a guess
    dated          boolean not null,
    happened_at    timestamptz not null,
    happened_until timestamptz not null,
    -- To the millisecond, as senders see it
    updated_at     timestamptz not null,
    search_keys    text[] not null
);
create index adverse_event_index_by_time on event.adverse_event_index (source, happened_at, event_id);
create index adverse_event_index_by_update on event.adverse_event_index (source, updated_at, event_id);
create index adverse_event_index_by_source_id on event.adverse_event_index (source, source_id) where source_id is not null;
create index adverse_event_index_by_key on event.adverse_event_index using gin (search_keys) with (gin_pending_list_limit = 256);

-- The rows that are there already ----------------------------------------------------------------
create function pg_temp.coded(parameter text, concept jsonb) returns setof text language sql as $$
    select k from jsonb_array_elements(coalesce(concept -> 'coding', '[]')) c,
        unnest(array[parameter || '~' || lower(c ->> 'code'),
                     parameter || '=' || coalesce(c ->> 'system', '') || '|' || lower(c ->> 'code'),
                     parameter || '>' || (c ->> 'system')]) k
     where k is not null and coalesce(c ->> 'code', '') <> ''
$$;
create function pg_temp.named(parameter text, identifier jsonb) returns setof text language sql as $$
    select k from unnest(array[parameter || '~' || (identifier ->> 'value'),
                               parameter || '=' || coalesce(identifier ->> 'system', '') || '|' || (identifier ->> 'value'),
                               parameter || '>' || (identifier ->> 'system')]) k
     where k is not null and coalesce(identifier ->> 'value', '') <> ''
$$;
create function pg_temp.referred(parameter text, reference jsonb) returns setof text language sql as $$
    select k from (select regexp_replace(reference ->> 'reference', '/_history/.*$', '') as target) r,
        unnest(array[parameter || '=' || r.target,
                     case when r.target ~ '^[A-Za-z]+/[A-Za-z0-9.-]{1,64}$'
                          then parameter || '~' || split_part(r.target, '/', 2) end]) k
     where k is not null and r.target !~ '^#' and r.target !~ '[?]'
    union all
    select * from pg_temp.named(parameter || ':identifier', reference -> 'identifier')
$$;
insert into event.adverse_event_index
    (event_id, source, source_id, version, deleted, dated, happened_at, happened_until, updated_at, search_keys)
select e.id, e.source, e.source_id, e.version, false, b.j ? 'date', e.happened_at, e.happened_until,
       date_trunc('milliseconds', e.updated_at),
       array(select distinct k from (
           select * from pg_temp.named('identifier', b.j -> 'identifier')
           union all select pg_temp.coded('category', c) from jsonb_array_elements(coalesce(b.j -> 'category', '[]')) c
           union all select * from pg_temp.coded('severity', b.j -> 'severity')
           union all select * from pg_temp.coded('seriousness', b.j -> 'seriousness')
           union all select k from unnest(array['actuality~' || (b.j ->> 'actuality'),
               'actuality=http://hl7.org/fhir/adverse-event-actuality|' || (b.j ->> 'actuality'),
               'actuality>http://hl7.org/fhir/adverse-event-actuality']) k
           union all select * from pg_temp.referred('subject', b.j -> 'subject')
           union all select * from pg_temp.referred('recorder', b.j -> 'recorder')
           union all select * from pg_temp.referred('location', b.j -> 'location')
           union all select * from pg_temp.referred('encounter', b.j -> 'encounter')
           union all select pg_temp.referred('contributor', c) from jsonb_array_elements(coalesce(b.j -> 'contributor', '[]')) c
       ) as found(k) where k is not null)
  from event.adverse_event e
  join event.adverse_event_version v on v.event_id = e.id and v.version = e.version,
       lateral (select v.body::jsonb as j) b;

-- "event" tells "support" that an event was withdrawn, or that it counts again -----------------------
create table support.withdrawal_slot (
    id         uuid primary key,
    event_id   uuid not null,
    version    integer not null,
    withdrawn  boolean not null,
    dropped_at timestamptz not null
);
-- What support knows of it: the latest version that it heard of counts.
create table support.event_withdrawal (
    event_id  uuid primary key,
    version   integer not null,
    withdrawn boolean not null,
    since     timestamptz not null
);

-- Reviewers and risk managers see that it was withdrawn.
create or replace view event.event_summary as
    select e.id, e.happened_at, e.actuality, e.trigger_family, e.category_code, e.summary, e.unit_id, u.name as unit_name,
           e.linking, e.withdrawn_at is not null as withdrawn
      from event.adverse_event e left join event.unit u on u.id = e.unit_id;

grant select, insert, update, delete on event.adverse_event_finding, event.adverse_event_index to handrail_event;
grant select, insert, update, delete on support.event_withdrawal to handrail_support;
grant select, update, delete on support.withdrawal_slot to handrail_support;
grant insert on support.withdrawal_slot to handrail_event;
