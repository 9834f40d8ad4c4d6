-- A reply that has not left: its writer may still take it back, or wants it to leave at a later time (scheduled). It is no
-- message before it leaves, so nothing counts it as an answer. Whoever deletes its row decides what becomes of it: the
-- worker, who writes the message in the same transaction, its writer, who takes it back, or whoever cancels it.
-- error: why it could not leave; then it stays for its writer to decide.
create table waiting_reply (
  workspace_id bigint not null,
  id uuid not null,
  contact_id uuid not null,
  author_id uuid not null,
  body text not null,
  answers_id uuid,
  preview boolean not null,
  scheduled boolean not null,
  written_at timestamptz not null,
  due_at timestamptz not null,
  error text,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contact,
  foreign key (workspace_id, author_id) references membership,
  foreign key (workspace_id, answers_id) references message
);
create index waiting_reply_contact on waiting_reply (workspace_id, contact_id, due_at);
create index waiting_reply_author on waiting_reply (workspace_id, author_id);
create index waiting_reply_answers on waiting_reply (workspace_id, answers_id) where answers_id is not null;

alter table waiting_reply enable row level security;
alter table waiting_reply force row level security;
create policy workspace on waiting_reply
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
create policy visibility on waiting_reply as restrictive for all using (
  (select current_setting('app.scope', true)) = 'all'
  or exists (select 1 from contact c
    where c.workspace_id = waiting_reply.workspace_id and c.id = waiting_reply.contact_id));
alter table waiting_reply alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on waiting_reply to sapa_app, sapa_maint;

-- How many scheduled ones a contact has, so that lists need not look for them row by row. Whoever changes what waits has
-- locked the contact before.
alter table contact add column scheduled_replies integer not null default 0;

create function count_scheduled_replies() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    update contact set scheduled_replies = scheduled_replies - 1
      where workspace_id = old.workspace_id and id = old.contact_id;
  else
    update contact set scheduled_replies = scheduled_replies + 1
      where workspace_id = new.workspace_id and id = new.contact_id;
  end if;
  return null;
end $$;
create trigger count_scheduled after insert on waiting_reply
  for each row when (new.scheduled) execute function count_scheduled_replies();
create trigger uncount_scheduled after delete on waiting_reply
  for each row when (old.scheduled) execute function count_scheduled_replies();

-- Its files wait with it: nobody sweeps them, and no other message takes them. They are free again once it is gone.
alter table attachment add column waiting_id uuid;
alter table attachment add foreign key (workspace_id, waiting_id) references waiting_reply
  on delete set null (waiting_id);
alter table attachment add check (waiting_id is null or (message_id is null and comment_id is null));
create index attachment_waiting on attachment (workspace_id, waiting_id) where waiting_id is not null;
drop index attachment_unused;
create index attachment_unused on attachment (workspace_id, created_at)
  where message_id is null and comment_id is null and waiting_id is null;

-- For how long a reply may be taken back after it was sent.
alter table account add column undo_seconds smallint not null default 5 check (undo_seconds in (0, 5, 10, 20));
