-- Files on messages and comments; on neither yet while they wait to be sent. The bytes lie in the file store under
-- their hash; of what was refused on its way in, only the name and the reason are kept. Who fetches a file asks for
-- it by storage_id, which stands before its name. The contact is that of the message or comment, for the walls.
create table attachment (
  workspace_id bigint not null,
  id uuid not null,
  contact_id uuid not null,
  message_id uuid,
  comment_id uuid,
  member_id uuid,
  position smallint not null default 0,
  storage_id uuid not null,
  name text not null,
  type text,
  size bigint,
  hash text,
  width integer,
  height integer,
  refusal text,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  unique (workspace_id, storage_id),
  foreign key (workspace_id, contact_id) references contact,
  foreign key (workspace_id, message_id) references message on delete cascade,
  foreign key (workspace_id, comment_id) references comment on delete cascade,
  foreign key (workspace_id, member_id) references membership,
  check (message_id is null or comment_id is null),
  check ((hash is null) = (refusal is not null)),
  check (hash is null or (type is not null and size is not null))
);
create index attachment_contact on attachment (workspace_id, contact_id);
create index attachment_message on attachment (workspace_id, message_id) where message_id is not null;
create index attachment_comment on attachment (workspace_id, comment_id) where comment_id is not null;
create index attachment_unused on attachment (workspace_id, created_at) where message_id is null and comment_id is null;
create index attachment_hash on attachment (workspace_id, hash);

alter table attachment enable row level security;
alter table attachment force row level security;
create policy workspace on attachment
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
create policy visibility on attachment as restrictive for all using (
  (select current_setting('app.scope', true)) = 'all'
  or exists (select 1 from contact c where c.workspace_id = attachment.workspace_id and c.id = attachment.contact_id));
alter table attachment alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on attachment to sapa_app, sapa_maint;

-- So that a window of a thread asks for files only where there are some; a message tells it by its kind.
alter table comment add column files boolean not null default false;
