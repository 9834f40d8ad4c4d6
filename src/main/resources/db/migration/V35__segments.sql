-- Groups of contacts that a workspace keeps by conditions. Who is in one is found out whenever somebody asks; version
-- tells the later of two editors that they did not see what the other wrote.
create table segment (
  workspace_id bigint not null references workspace,
  id uuid not null,
  name text not null,
  folded_name text not null,
  filter jsonb not null,
  version integer not null default 0,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, folded_name)
);

alter table segment enable row level security;
alter table segment force row level security;
create policy workspace on segment
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
alter table segment alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on segment to sapa_app, sapa_maint;

-- The contacts page goes through everybody by name and by age, either way round.
create index contact_by_name on contact (workspace_id, folded_name, id) where blocked_at is null;
create index contact_by_age on contact (workspace_id, created_at, id) where blocked_at is null;
