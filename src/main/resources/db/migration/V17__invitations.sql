-- Who is asked to come into a workspace, with what they get there. It goes when they come or when it is withdrawn.
create table invitation (
  workspace_id bigint not null references workspace,
  id uuid not null,
  email text not null,
  email_norm text not null,
  role text not null check (role in ('OWNER', 'MANAGER', 'AGENT')),
  visibility text not null default 'ALL' check (visibility in ('ALL', 'TEAM', 'OWN')),
  restrictions text[] not null default '{}',
  team_ids uuid[] not null default '{}',
  invited_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, email_norm),
  foreign key (workspace_id, invited_by) references membership,
  check (role = 'AGENT' or visibility = 'ALL')
);

alter table invitation enable row level security;
alter table invitation force row level security;
create policy workspace on invitation
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
alter table invitation alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on invitation to sapa_app, sapa_maint;

-- What a link that Sapa sent out is worth: once, for a while, to whoever presents it. Only its hash is here. The
-- workspace that issued it may take it back.
create table one_time_token (
  id uuid primary key,
  kind text not null check (kind in ('INVITATION')),
  token_hash bytea not null unique,
  workspace_id bigint not null references workspace,
  subject_id uuid not null,
  expires_at timestamptz not null,
  unique (workspace_id, kind, subject_id)
);

alter table one_time_token enable row level security;
alter table one_time_token force row level security;
create policy issued on one_time_token
  using (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
create policy presented on one_time_token for select using (
  token_hash = decode(nullif(current_setting('app.token', true), ''), 'hex'));
grant select, insert, delete on one_time_token to sapa_app;
grant select, insert, update, delete on one_time_token to sapa_maint;

-- Whoever comes by an invitation makes their own account, and nobody else's: the policy of accounts says so.
grant insert on account to sapa_app;
