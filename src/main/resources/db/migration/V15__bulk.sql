-- Whose a contact was until it was given to somebody else: with whose it is by then, a move from and to.
alter table event add column previous_id uuid;
alter table event add foreign key (workspace_id, previous_id) references membership;

-- Work over many contacts: what one member wants done, and what became of each contact.
create table bulk_run (
  workspace_id bigint not null references workspace,
  id uuid not null,
  starter_id uuid not null,
  deed jsonb not null,
  state text not null check (state in ('RUNNING', 'STOPPING', 'DONE', 'UNDOING', 'UNDONE')),
  total integer not null,
  changed integer not null default 0,
  same integer not null default 0,
  refused integer not null default 0,
  taken_back integer not null default 0,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, starter_id) references membership
);
create index bulk_run_starter on bulk_run (workspace_id, starter_id);
create index bulk_run_old on bulk_run (started_at);

-- step is how the contact stood before and after, to take it back; reason is the key of a text.
create table bulk_item (
  workspace_id bigint not null,
  run_id uuid not null,
  contact_id uuid not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'CHANGED', 'SAME', 'REFUSED', 'TAKEN_BACK', 'KEPT')),
  reason text,
  step jsonb,
  primary key (workspace_id, run_id, contact_id),
  foreign key (workspace_id, run_id) references bulk_run on delete cascade,
  foreign key (workspace_id, contact_id) references contact
);
create index bulk_item_contact on bulk_item (workspace_id, contact_id);

do $$
declare
  t text;
  workspace constant text := 'nullif(current_setting(''app.workspace'', true), '''')::bigint';
begin
  foreach t in array array['bulk_run', 'bulk_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = (select %s)) with check (workspace_id = %s)',
      t, workspace, workspace);
    execute format('alter table %I alter column workspace_id set (n_distinct = 5)', t);
    execute format('grant select, insert, update, delete on %I to sapa_app, sapa_maint', t);
  end loop;
end $$;

create policy visibility on bulk_item as restrictive for all using (
  (select current_setting('app.scope', true)) = 'all'
  or exists (select 1 from contact c where c.workspace_id = bulk_item.workspace_id and c.id = bulk_item.contact_id));
