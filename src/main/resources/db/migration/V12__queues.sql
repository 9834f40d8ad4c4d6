-- Who waits for a team is asked for by status too, which the index then answers without a visit to the table.

drop index contact_queued_newest;
drop index contact_queued_oldest;
create index contact_queued_newest on contact (workspace_id, queued_team_id, newest_key desc, id desc)
  include (assignee_id, status, snoozed_until) where blocked_at is null and queued_team_id is not null;
create index contact_queued_oldest on contact (workspace_id, queued_team_id, oldest_key, id desc)
  include (assignee_id, status, snoozed_until) where blocked_at is null and queued_team_id is not null;
