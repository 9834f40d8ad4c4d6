-- A look at one status walks its own rows only: without these, a page of a team's few open contacts
-- walks past all of its closed ones.
create index contact_status_oldest on contact (workspace_id, status, oldest_key, id desc)
  include (assignee_id, queued_team_id) where blocked_at is null;
create index contact_assignee_status_newest on contact
  (workspace_id, assignee_id, status, newest_key desc, id desc)
  include (queued_team_id) where blocked_at is null;
create index contact_assignee_status_oldest on contact
  (workspace_id, assignee_id, status, oldest_key, id desc)
  include (queued_team_id) where blocked_at is null;
