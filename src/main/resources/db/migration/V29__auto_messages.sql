-- What a workspace says by itself: of each kind one text, and another one for channels that have their own.
create table auto_message (
  workspace_id bigint not null references workspace,
  kind text not null check (kind in ('WELCOME', 'AWAY', 'QUEUE', 'ASSIGNED', 'CLOSING')),
  enabled boolean not null,
  body text not null,
  wait_minutes integer not null,
  after_auto_close boolean not null,
  primary key (workspace_id, kind)
);

create table auto_message_channel (
  workspace_id bigint not null,
  kind text not null,
  channel_id uuid not null,
  body text not null,
  primary key (workspace_id, kind, channel_id),
  foreign key (workspace_id, kind) references auto_message,
  foreign key (workspace_id, channel_id) references channel
);
create index auto_message_channel_of on auto_message_channel (workspace_id, channel_id);

-- When a workspace is there for its customers, by its own clock: 1 is Monday, and what closes no later than it opens
-- closes the day after. Without a row it is open around the clock.
create table business_span (
  workspace_id bigint not null references workspace,
  day smallint not null check (day between 1 and 7),
  opens time not null,
  closes time not null,
  primary key (workspace_id, day, opens)
);

create table holiday (
  workspace_id bigint not null references workspace,
  day date not null,
  name text not null,
  primary key (workspace_id, day)
);

do $$
declare
  t text;
  workspace constant text := 'nullif(current_setting(''app.workspace'', true), '''')::bigint';
begin
  foreach t in array array['auto_message', 'auto_message_channel', 'business_span', 'holiday'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy workspace on %I using (workspace_id = (select %s)) with check (workspace_id = %s)',
      t, workspace, workspace);
    execute format('alter table %I alter column workspace_id set (n_distinct = 5)', t);
    execute format('grant select, insert, update, delete on %I to sapa_app, sapa_maint', t);
  end loop;
end $$;

-- Which of them a message is; each is said at most once in a conversation, whoever comes to say it.
alter table message add column auto_kind text
  check (auto_kind in ('WELCOME', 'AWAY', 'QUEUE', 'ASSIGNED', 'CLOSING'));
alter table message add check (auto_kind is null or (direction = 'OUT' and sender_category = 'PLATFORM'));
create unique index message_auto on message (workspace_id, conversation_id, auto_kind) where auto_kind is not null;
