-- Inboxes that members build from conditions, with whom they share them, and what each member saw at the last refresh.

create table custom_inbox (
  workspace_id bigint not null references workspace,
  id uuid not null,
  creator_id uuid not null,
  name text not null,
  filter jsonb not null,
  sharing text not null default 'PRIVATE' check (sharing in ('PRIVATE', 'SHARED', 'PUBLIC')),
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, creator_id) references membership
);
create index custom_inbox_creator on custom_inbox (workspace_id, creator_id);

create table custom_inbox_member (
  workspace_id bigint not null,
  custom_inbox_id uuid not null,
  membership_id uuid not null,
  primary key (workspace_id, custom_inbox_id, membership_id),
  foreign key (workspace_id, custom_inbox_id) references custom_inbox on delete cascade,
  foreign key (workspace_id, membership_id) references membership
);
create index custom_inbox_member_membership on custom_inbox_member (workspace_id, membership_id);

create table custom_inbox_team (
  workspace_id bigint not null,
  custom_inbox_id uuid not null,
  team_id uuid not null,
  primary key (workspace_id, custom_inbox_id, team_id),
  foreign key (workspace_id, custom_inbox_id) references custom_inbox on delete cascade,
  foreign key (workspace_id, team_id) references team on delete cascade
);
create index custom_inbox_team_team on custom_inbox_team (workspace_id, team_id);

-- total counts everyone meant; contact_ids are the first of them, in order. Who may be seen is asked again on each page.
create table custom_inbox_snapshot (
  workspace_id bigint not null,
  custom_inbox_id uuid not null,
  membership_id uuid not null,
  look text not null,
  taken_at timestamptz not null,
  total integer not null,
  contact_ids uuid[] not null,
  primary key (workspace_id, custom_inbox_id, membership_id, look),
  foreign key (workspace_id, custom_inbox_id) references custom_inbox on delete cascade,
  foreign key (workspace_id, membership_id) references membership
);
create index custom_inbox_snapshot_membership on custom_inbox_snapshot (workspace_id, membership_id);

do $$
declare
  t text;
  workspace constant text := 'nullif(current_setting(''app.workspace'', true), '''')::bigint';
begin
  foreach t in array array['custom_inbox', 'custom_inbox_member', 'custom_inbox_team', 'custom_inbox_snapshot'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = (select %s)) with check (workspace_id = %s)',
      t, workspace, workspace);
    execute format('alter table %I alter column workspace_id set (n_distinct = 5)', t);
    execute format('grant select, insert, update, delete on %I to sapa_app, sapa_maint', t);
  end loop;
end $$;
