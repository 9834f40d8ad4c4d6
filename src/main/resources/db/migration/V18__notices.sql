-- What each member is told of: that something happened, with whom and when, and never what was said.
--
-- One row per member and subject. The subject of messages is the contact: however many come, a member has one row that
-- comes up again, with the ordinal of the latest message it tells of. Else it is the comment or event, so telling twice
-- changes nothing. browser: whether the member's browser may show it, too. Whatever is archived counts as read.
create table notice (
  workspace_id bigint not null,
  id uuid not null,
  membership_id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('SNOOZE_ENDED', 'ASSIGNED', 'MENTIONED', 'NEW_MESSAGE', 'UNASSIGNED_MESSAGE')),
  subject_id uuid not null,
  actor_id uuid,
  ordinal integer not null default 0,
  browser boolean not null,
  at timestamptz not null,
  read_at timestamptz,
  archived_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, membership_id, subject_id),
  foreign key (workspace_id, membership_id) references membership,
  foreign key (workspace_id, contact_id) references contact,
  foreign key (workspace_id, actor_id) references membership,
  check (archived_at is null or read_at is not null)
);
create index notice_all on notice (workspace_id, membership_id, at desc, id desc);
create index notice_new on notice (workspace_id, membership_id, at desc, id desc) where archived_at is null;
create index notice_unread on notice (workspace_id, membership_id, contact_id) where read_at is null;
create index notice_contact on notice (workspace_id, contact_id);
create index notice_read on notice (workspace_id, read_at) where read_at is not null;

-- What a member wants to be told of otherwise than their workspace begins with; whatever they left has no row.
create table notice_choice (
  workspace_id bigint not null,
  membership_id uuid not null,
  name text not null,
  value text not null,
  primary key (workspace_id, membership_id, name),
  foreign key (workspace_id, membership_id) references membership
);

do $$
declare
  t text;
  workspace constant text := 'nullif(current_setting(''app.workspace'', true), '''')::bigint';
begin
  foreach t in array array['notice', 'notice_choice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = (select %s)) with check (workspace_id = %s)',
      t, workspace, workspace);
    execute format('alter table %I alter column workspace_id set (n_distinct = 5)', t);
    execute format('grant select, insert, update, delete on %I to sapa_app, sapa_maint', t);
  end loop;
end $$;

create policy visibility on notice as restrictive for all using (
  (select current_setting('app.scope', true)) = 'all'
  or exists (select 1 from contact c where c.workspace_id = notice.workspace_id and c.id = notice.contact_id));
