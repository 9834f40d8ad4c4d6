-- Whom a comment names. Only members who may see the contact as it is written have a row: whoever else is named hears
-- nothing of it. The contact and the time are the comment's own, for the walls and for what is told in order.
create table comment_mention (
  workspace_id bigint not null,
  comment_id uuid not null,
  membership_id uuid not null,
  contact_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, comment_id, membership_id),
  foreign key (workspace_id, comment_id) references comment on delete cascade,
  foreign key (workspace_id, membership_id) references membership,
  foreign key (workspace_id, contact_id) references contact
);
create index comment_mention_member on comment_mention (workspace_id, membership_id, at desc);
create index comment_mention_contact on comment_mention (workspace_id, contact_id);

alter table comment_mention enable row level security;
alter table comment_mention force row level security;
create policy workspace on comment_mention
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
create policy visibility on comment_mention as restrictive for all using (
  (select current_setting('app.scope', true)) = 'all'
  or exists (select 1 from contact c where c.workspace_id = comment_mention.workspace_id and c.id = comment_mention.contact_id));
alter table comment_mention alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on comment_mention to sapa_app, sapa_maint;
