-- Where a contact stands in lists and since when, so that "longest open" is an index walked from its start. Snooze lies
-- over a conversation: under it the clock is the snooze's own, and once it is over the old clock is there again.
-- Whoever never had a conversation closed has no such time, and counts as closed for ever.
-- The time is there twice, for each direction its own: were it in both kinds of index, the planner would now and then
-- walk the wrong one to its end and sort what it found.
alter table contact add column snoozed_at timestamptz;
alter table contact add column standing text not null generated always as (
  case when snoozed_until is not null then 'SNOOZED' when status = 'OPEN' then 'OPEN' else 'CLOSED' end) stored;
alter table contact add column longest_key timestamptz not null generated always as (
  case when snoozed_until is not null then coalesce(snoozed_at, status_since)
    when status = 'OPEN' then status_since else last_closed_at end) stored;
alter table contact add column shortest_key timestamptz not null generated always as (
  case when snoozed_until is not null then coalesce(snoozed_at, status_since)
    when status = 'OPEN' then status_since else last_closed_at end) stored;

create index contact_longest on contact (workspace_id, standing, longest_key, id desc)
  include (assignee_id, queued_team_id) where blocked_at is null;
create index contact_shortest on contact (workspace_id, standing, shortest_key desc, id desc)
  include (assignee_id, queued_team_id) where blocked_at is null;
create index contact_assignee_longest on contact (workspace_id, assignee_id, standing, longest_key, id desc)
  include (queued_team_id) where blocked_at is null;
create index contact_assignee_shortest on contact (workspace_id, assignee_id, standing, shortest_key desc, id desc)
  include (queued_team_id) where blocked_at is null;
create index contact_queued_longest on contact (workspace_id, queued_team_id, standing, longest_key, id desc)
  include (assignee_id) where blocked_at is null and queued_team_id is not null;
create index contact_queued_shortest on contact (workspace_id, queued_team_id, standing, shortest_key desc, id desc)
  include (assignee_id) where blocked_at is null and queued_team_id is not null;

-- The position in the customer journey.
create table lifecycle_stage (
  workspace_id bigint not null references workspace,
  id uuid not null,
  name text not null,
  position integer not null,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
alter table contact add column lifecycle_stage_id uuid;
alter table contact add foreign key (workspace_id, lifecycle_stage_id) references lifecycle_stage;

alter table lifecycle_stage enable row level security;
alter table lifecycle_stage force row level security;
create policy workspace on lifecycle_stage
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
alter table lifecycle_stage alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on lifecycle_stage to sapa_app, sapa_maint;
