-- A unit is known by its business identifiers and by each sender's own reference to it (Location/icu): a Location or
-- Organization that is told later, or earlier, says which of them mean the same place.
create table event.unit_identifier (
    system  text not null,
    value   text not null,
    unit_id uuid not null references event.unit,
    primary key (system, value)
);
create index unit_identifier_of_unit on event.unit_identifier (unit_id);
insert into event.unit_identifier (system, value, unit_id) select system, value, id from event.unit;

-- A unit that turned out to be another one: everything that stood in it stands in the other now.
alter table event.unit add column merged_into uuid references event.unit;

-- Nobody but AdverseEvent.location and the placements ask which rows stand in a unit; merging does.
create index source_resource_of_unit on event.source_resource (unit_id) where unit_id is not null;
create index adverse_event_of_unit on event.adverse_event (unit_id) where unit_id is not null;
create index involvement_of_unit on event.involvement (unit_id) where unit_id is not null;

grant select, insert, update, delete on event.unit_identifier to handrail_event;
