-- The events of one type among a contact's many, latest first, without walking past the others.
create index event_of_type on event (workspace_id, contact_id, type, at desc, id desc);
