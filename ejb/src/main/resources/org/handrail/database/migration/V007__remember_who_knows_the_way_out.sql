-- Whoever opens a page of their own for the first time reads once how to leave it quickly.
alter table event.account add column knows_way_out boolean not null default false;
