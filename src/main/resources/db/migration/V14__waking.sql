-- Who is due to come back, in whichever workspace, without looking at anybody else.
create index contact_waking on contact (snoozed_until, workspace_id) where snoozed_until is not null;
