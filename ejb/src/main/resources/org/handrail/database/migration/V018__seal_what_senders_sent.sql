-- A message may hold what we never keep of a patient: it is ciphertext under the realm's own key. What came before lies open
-- until the worker has sealed it.
alter table event.received_message add column sealed boolean not null default false;
create index received_message_open on event.received_message (received_at) where not sealed;
