-- What each member searched for last, in each workspace. It is theirs alone, also within the workspace.
create table recent_search (
  workspace_id bigint not null,
  membership_id uuid not null,
  scope text not null check (scope in ('CONTACTS', 'MESSAGES', 'COMMENTS')),
  text text not null,
  at timestamptz not null,
  primary key (workspace_id, membership_id, scope, text),
  foreign key (workspace_id, membership_id) references membership
);

alter table recent_search enable row level security;
alter table recent_search force row level security;
create policy workspace on recent_search
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
create policy own on recent_search as restrictive for all
  using (membership_id = nullif(current_setting('app.member', true), '')::uuid);
alter table recent_search alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on recent_search to sapa_app, sapa_maint;

-- Who dictates, or brushes against the keyboard, wants keys that act without Ctrl or Alt to rest.
alter table account add column single_keys boolean not null default true;
