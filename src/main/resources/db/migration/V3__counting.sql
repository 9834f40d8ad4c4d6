-- The dot of a team's inbox asks when somebody who waits for the team last wrote.
create index contact_queued_incoming on contact (workspace_id, queued_team_id, last_incoming_at desc)
  include (assignee_id) where blocked_at is null and queued_team_id is not null;
