-- What the search index holds of a contact, a message and a comment. The application reads these views as itself, so
-- the walls stand in front of them too.

create view contact_document with (security_invoker = true) as
select c.workspace_id, c.id, c.first_name, c.last_name, c.assignee_id, c.queued_team_id,
  c.blocked_at is not null as blocked,
  array(select p.digits from contact_phone p
    where p.workspace_id = c.workspace_id and p.contact_id = c.id) as phones,
  array(select p.raw from contact_phone p
    where p.workspace_id = c.workspace_id and p.contact_id = c.id) as phones_as_written,
  array(select e.norm from contact_email e
    where e.workspace_id = c.workspace_id and e.contact_id = c.id) as emails,
  array(select v.value from contact_field v join field f on f.workspace_id = v.workspace_id and f.id = v.field_id
    where v.workspace_id = c.workspace_id and v.contact_id = c.id
      and f.type not in ('CHECKBOX', 'DATE', 'TIME')) as field_values
from contact c;

-- A broadcast is never found.
create view message_document with (security_invoker = true) as
select workspace_id, id, contact_id, body, at from message where not broadcast;

create view comment_document with (security_invoker = true) as
select workspace_id, id, contact_id, body, at from comment;

grant select on contact_document, message_document, comment_document to sapa_app;

-- One marker per workspace and kind of document: the index carries the same, or it is not this database's index.
-- built_at is empty until everything has been read in.
alter table index_state drop constraint index_state_pkey;
alter table index_state add column entity text not null check (entity in ('CONTACT', 'MESSAGE', 'COMMENT'));
alter table index_state add primary key (workspace_id, entity);
