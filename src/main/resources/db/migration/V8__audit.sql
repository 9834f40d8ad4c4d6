-- Who changed what: written once, within the change itself, and never again. No personal values: ids, roles, switches.
create table audit_entry (
  workspace_id bigint not null references workspace,
  id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  task text,
  action text not null,
  subject_id uuid not null,
  details jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, actor_id) references membership,
  check ((actor_id is null) <> (task is null))
);
create index audit_entry_newest on audit_entry (workspace_id, at desc, id desc);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy workspace on audit_entry
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
alter table audit_entry alter column workspace_id set (n_distinct = 5);
grant select, insert on audit_entry to sapa_app;
grant select on audit_entry to sapa_maint;
