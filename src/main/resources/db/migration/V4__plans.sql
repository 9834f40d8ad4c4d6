-- A look at one status walks its own rows only: without these, a page of a team's few open contacts
-- walks past all of its closed ones. What a look asks for besides rides along.
create index contact_status_oldest on contact (workspace_id, status, oldest_key, id desc)
  include (assignee_id, queued_team_id, snoozed_until) where blocked_at is null;
create index contact_assignee_status_newest on contact
  (workspace_id, assignee_id, status, newest_key desc, id desc)
  include (queued_team_id, snoozed_until) where blocked_at is null;
create index contact_assignee_status_oldest on contact
  (workspace_id, assignee_id, status, oldest_key, id desc)
  include (queued_team_id, snoozed_until) where blocked_at is null;

-- Who has just come is not in the statistics, and the planner would take each of their tables for
-- empty: any index that begins with the workspace then looks as good as the right one. Without a
-- statistic it takes every workspace for one of two hundred.
do $$
declare
  place regclass;
begin
  for place in
    select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'workspace_id' and c.relkind in ('r', 'p')
      and c.relnamespace = current_schema()::regnamespace
  loop
    execute format('alter table %s alter column workspace_id set statistics 0', place);
  end loop;
end;
$$;

-- One index gives the order in which rows are taken, so that none other can be preferred to it.
alter table queue drop constraint queue_pkey, add primary key (name, workspace_id, id);
drop index queue_order;
