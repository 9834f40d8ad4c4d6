-- Mail that waits to be sent. It may carry a link that lets somebody in, so all of it is sealed; it goes once it is
-- sent or given up. The queue's row names it, and whoever knows its id may read it.
create table outgoing_mail (
  id uuid primary key,
  sealed text not null,
  created_at timestamptz not null
);

alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy written on outgoing_mail for insert with check (true);
create policy taken on outgoing_mail using (id = nullif(current_setting('app.mail', true), '')::uuid);
grant select, insert, delete on outgoing_mail to sapa_app;
grant select, insert, update, delete on outgoing_mail to sapa_maint;

-- A link for a new password is of no workspace: it is its account's.
alter table one_time_token drop constraint one_time_token_kind_check;
alter table one_time_token add constraint one_time_token_kind_check check (kind in ('INVITATION', 'RESET'));
alter table one_time_token alter column workspace_id drop not null;
alter table one_time_token add check ((kind = 'RESET') = (workspace_id is null));
create unique index one_time_token_reset on one_time_token (subject_id) where kind = 'RESET';
create policy own on one_time_token using (
  kind = 'RESET' and subject_id = nullif(current_setting('app.account', true), '')::uuid);
