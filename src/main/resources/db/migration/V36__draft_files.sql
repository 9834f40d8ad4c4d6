-- A file that its member has put into what they are writing stays with that draft until it is sent or taken out; nobody
-- sweeps it before. The draft is that of the member for the contact, in this mode.
alter table attachment add column draft text check (draft in ('REPLY', 'COMMENT'));
alter table attachment add check (draft is null
  or (member_id is not null and message_id is null and comment_id is null and waiting_id is null));
create index attachment_draft on attachment (workspace_id, member_id, contact_id) where draft is not null;
drop index attachment_unused;
create index attachment_unused on attachment (workspace_id, created_at)
  where message_id is null and comment_id is null and waiting_id is null and draft is null;
