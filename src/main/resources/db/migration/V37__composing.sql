-- Whether what its author may not see was left blank in it, to be filled in when it leaves.
alter table waiting_reply add column fills boolean not null default false;

-- Whether we said it: what stands in such texts is masked for some.
create or replace view message_document with (security_invoker = true) as
select workspace_id, id, contact_id, body, at, direction = 'OUT' as ours from message where not broadcast;
create or replace view comment_document with (security_invoker = true) as
select workspace_id, id, contact_id, body, at, false as ours from comment;

-- Files that a snippet brings with it. Taken out of it, or of a snippet that is gone, they are of none and swept. Whoever
-- sweeps must know of those of every member, or it would drop what is in use.
create table snippet_file (
  workspace_id bigint not null,
  id uuid not null,
  snippet_id uuid,
  name text not null,
  type text not null,
  size bigint not null,
  hash text not null,
  width integer,
  height integer,
  created_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id) references workspace,
  foreign key (workspace_id, snippet_id) references snippet on delete set null (snippet_id)
);
create index snippet_file_snippet on snippet_file (workspace_id, snippet_id) where snippet_id is not null;
create index snippet_file_unused on snippet_file (workspace_id, created_at) where snippet_id is null;
create index snippet_file_hash on snippet_file (workspace_id, hash);

alter table snippet_file enable row level security;
alter table snippet_file force row level security;
create policy workspace on snippet_file
  using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint))
  with check (workspace_id = nullif(current_setting('app.workspace', true), '')::bigint);
create policy own on snippet_file as restrictive for all using (
  snippet_id is null
  or (select nullif(current_setting('app.member', true), '')) is null
  or exists (select 1 from snippet s
    where s.workspace_id = snippet_file.workspace_id and s.id = snippet_file.snippet_id));
alter table snippet_file alter column workspace_id set (n_distinct = 5);
grant select, insert, update, delete on snippet_file to sapa_app, sapa_maint;

-- The files that a workspace keeps, each content once, as they lie in the store. How much that is stands in file_use as a
-- sum of changes: they are added beside each other, so nobody waits for anybody who brings a file at the same time, and
-- put together from time to time.
create table kept_file (
  workspace_id bigint not null,
  hash text not null,
  size bigint not null,
  primary key (workspace_id, hash),
  foreign key (workspace_id) references workspace
);

create table file_use (
  workspace_id bigint not null,
  id bigint generated always as identity,
  bytes bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id) references workspace
);

do $$
declare
  t text;
  workspace constant text := 'nullif(current_setting(''app.workspace'', true), '''')::bigint';
begin
  foreach t in array array['kept_file', 'file_use'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = (select %s)) with check (workspace_id = %s)',
      t, workspace, workspace);
    execute format('alter table %I alter column workspace_id set (n_distinct = 5)', t);
    execute format('grant select, insert, delete on %I to sapa_app, sapa_maint', t);
  end loop;
end $$;

create function keep_file() returns trigger language plpgsql as $$
begin
  insert into kept_file (workspace_id, hash, size) values (new.workspace_id, new.hash, new.size)
    on conflict do nothing;
  return null;
end $$;

create function use_files() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into file_use (workspace_id, bytes) values (old.workspace_id, -old.size);
  else
    insert into file_use (workspace_id, bytes) values (new.workspace_id, new.size);
  end if;
  return null;
end $$;

create trigger use_files after insert or delete on kept_file
  for each row execute function use_files();

do $$
declare t text;
begin
  foreach t in array array['attachment', 'link_preview', 'kept_file', 'file_use'] loop
    execute format('alter table %I no force row level security', t);
  end loop;
  insert into kept_file (workspace_id, hash, size)
    select distinct on (workspace_id, hash) workspace_id, hash, size from (
      select workspace_id, hash, size from attachment where hash is not null
      union all select workspace_id, hash, size from link_preview where hash is not null) files;
  foreach t in array array['attachment', 'link_preview', 'kept_file', 'file_use'] loop
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['attachment', 'link_preview', 'snippet_file'] loop
    execute format('create trigger keep_file after insert or update of hash on %I
      for each row when (new.hash is not null) execute function keep_file()', t);
  end loop;
end $$;
