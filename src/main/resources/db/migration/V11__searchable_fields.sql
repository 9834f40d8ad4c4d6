-- Which custom fields contacts are found by. A gender finds nobody, whatever language the field is called in; nor does
-- what is ticked, or a day or a time.
alter table field add column searchable boolean not null generated always as (
  type not in ('CHECKBOX', 'DATE', 'TIME')
  and not array[regexp_replace(lower(key), '[^a-z]', '', 'g'), regexp_replace(lower(name), '[^a-z]', '', 'g')]
    && array['gender', 'sex', 'kelamin', 'jeniskelamin']) stored;

create or replace view contact_document with (security_invoker = true) as
select c.workspace_id, c.id, c.first_name, c.last_name, c.assignee_id, c.queued_team_id,
  c.blocked_at is not null as blocked,
  array(select p.digits from contact_phone p
    where p.workspace_id = c.workspace_id and p.contact_id = c.id) as phones,
  array(select p.raw from contact_phone p
    where p.workspace_id = c.workspace_id and p.contact_id = c.id) as phones_as_written,
  array(select e.norm from contact_email e
    where e.workspace_id = c.workspace_id and e.contact_id = c.id) as emails,
  array(select v.value from contact_field v join field f on f.workspace_id = v.workspace_id and f.id = v.field_id
    where v.workspace_id = c.workspace_id and v.contact_id = c.id and f.searchable) as field_values
from contact c;

-- A field that is renamed may be searchable no more, or again.
create function journal_field_change() returns trigger language plpgsql as $$
begin
  insert into index_event (workspace_id, entity, entity_id)
  select distinct v.workspace_id, 'CONTACT', v.contact_id
  from n join o on o.workspace_id = n.workspace_id and o.id = n.id
  join contact_field v on v.workspace_id = n.workspace_id and v.field_id = n.id
  where n.searchable <> o.searchable;
  return null;
end $$;

create trigger journal_update after update on field referencing old table as o new table as n
  for each statement execute function journal_field_change();
