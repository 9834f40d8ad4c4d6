-- What is at the first address in a message. Asked for when the message is written and fetched once; it stays as it was
-- then, and without a title there is nothing to show. A member asks for one while writing too: it is of no message yet,
-- theirs alone, and swept a day later. removed: the sender wants none, so nobody fetches it. The picture's bytes lie in
-- the file store under their hash; who fetches it asks for it by storage_id. The contact is the message's, for the walls.
create table link_preview (
  workspace_id bigint not null,
  id uuid not null,
  contact_id uuid not null,
  message_id uuid,
  member_id uuid,
  url text not null check (octet_length(url) <= 2048),
  removed boolean not null default false,
  asked_at timestamptz not null,
  fetched_at timestamptz,
  title text,
  description text,
  storage_id uuid not null,
  type text,
  size bigint,
  hash text,
  width integer,
  height integer,
  primary key (workspace_id, id),
  unique (workspace_id, message_id),
  unique (workspace_id, storage_id),
  foreign key (workspace_id, contact_id) references contact,
  foreign key (workspace_id, message_id) references message on delete cascade,
  foreign key (workspace_id, member_id) references membership,
  check ((message_id is null) <> (member_id is null)),
  check (not removed or fetched_at is null),
  check ((title is null) = (description is null)),
  check (title is null or fetched_at is not null),
  check (hash is null or (title is not null and type is not null and size is not null))
);
create index link_preview_contact on link_preview (workspace_id, contact_id);
create index link_preview_member on link_preview (workspace_id, member_id) where member_id is not null;
create index link_preview_url on link_preview (workspace_id, url, fetched_at desc) where fetched_at is not null;
create index link_preview_unused on link_preview (workspace_id, asked_at) where message_id is null;
create index link_preview_hash on link_preview (workspace_id, hash) where hash is not null;

alter table link_preview enable row level security;
alter table link_preview force row level security;
create policy workspace on link_preview
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
create policy visibility on link_preview as restrictive for all using (
  (select current_setting('app.scope', true)) = 'all'
  or exists (select 1 from contact c
    where c.workspace_id = link_preview.workspace_id and c.id = link_preview.contact_id));
alter table link_preview alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on link_preview to sapa_app, sapa_maint;
