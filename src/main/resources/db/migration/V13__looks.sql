-- How each member last looked at each inbox, when that is another way than the first.

create table inbox_look (
  workspace_id bigint not null,
  membership_id uuid not null,
  inbox text not null,
  status text not null check (status in ('ALL', 'OPEN', 'CLOSED', 'SNOOZED')),
  unreplied boolean not null,
  sort text not null check (sort in ('NEWEST', 'OLDEST', 'LONGEST', 'SHORTEST')),
  primary key (workspace_id, membership_id, inbox),
  foreign key (workspace_id, membership_id) references membership
);

alter table inbox_look enable row level security;
alter table inbox_look force row level security;
create policy workspace on inbox_look
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
alter table inbox_look alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on inbox_look to sapa_app, sapa_maint;
