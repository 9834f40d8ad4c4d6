-- Texts that members write again and again: one member's own, a team's, or, without either, everybody's.
create table snippet (
  workspace_id bigint not null references workspace,
  id uuid not null,
  owner_id uuid,
  team_id uuid,
  title text not null,
  folded_title text not null,
  shortcut text not null,
  body text not null,
  category text not null default '',
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique nulls not distinct (workspace_id, owner_id, team_id, shortcut),
  check (owner_id is null or team_id is null),
  foreign key (workspace_id, owner_id) references membership,
  foreign key (workspace_id, team_id) references team on delete cascade
);
create index snippet_team on snippet (workspace_id, team_id);

alter table snippet enable row level security;
alter table snippet force row level security;
create policy workspace on snippet
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
create policy own on snippet as restrictive for all
  using (owner_id is null or owner_id = (select nullif(current_setting('app.member', true), '')::uuid));
alter table snippet alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on snippet to sapa_app, sapa_maint;
