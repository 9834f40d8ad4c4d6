-- What an account shows besides its password. The secret is sealed for its row; last_step is the latest 30 seconds of
-- which a code was taken, so that none is taken twice.
create table second_factor (
  account_id uuid primary key references account,
  secret text not null,
  last_step bigint not null,
  since timestamptz not null
);

-- Each lets its account in once, in place of a code. 120 random bits, of which only the hash is here.
create table recovery_code (
  account_id uuid not null references account,
  code_hash bytea not null,
  primary key (account_id, code_hash)
);

-- Whoever knew the password and has yet to show the other thing: no session, for nothing, and gone in minutes.
create table half_sign_in (
  id uuid primary key,
  account_id uuid not null references account,
  token_hash bytea not null unique,
  expires_at timestamptz not null
);
create index half_sign_in_account on half_sign_in (account_id);

do $$
declare t text;
begin
  foreach t in array array['second_factor', 'recovery_code', 'half_sign_in'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (account_id = nullif(current_setting(''app.account'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to sapa_app, sapa_maint', t);
  end loop;
end $$;

create policy presented on half_sign_in for select using (
  token_hash = decode(nullif(current_setting('app.token', true), ''), 'hex'));
