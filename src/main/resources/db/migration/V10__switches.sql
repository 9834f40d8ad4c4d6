-- What a workspace settled otherwise than it begins with; whatever is as it began has no row.
create table workspace_switch (
  workspace_id bigint not null references workspace,
  name text not null,
  value text not null,
  primary key (workspace_id, name)
);

alter table workspace_switch enable row level security;
alter table workspace_switch force row level security;
create policy workspace on workspace_switch
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
alter table workspace_switch alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on workspace_switch to sapa_app, sapa_maint;
