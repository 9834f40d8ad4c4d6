-- Keys that browsers and security keys hold for an account, made for this server's host name alone. What is kept
-- here is public: the credential's id and its key as the authenticator attested them, in URL-safe base64. The counter is
-- the highest that was seen, zero for those that do not count.
create table passkey (
  account_id uuid not null references account,
  id uuid not null,
  credential text not null,
  key text not null,
  backup_eligible boolean not null,
  counter bigint not null,
  name text not null check (char_length(name) between 1 and 60),
  added_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, id),
  unique (account_id, credential)
);

-- What the next answer of a passkey must have signed: one at a time for each session and each half sign-in ("asked"),
-- deleted by the first answer, right or wrong.
create table passkey_challenge (
  account_id uuid not null references account,
  asked uuid not null,
  challenge text not null,
  expires_at timestamptz not null,
  primary key (account_id, asked)
);

do $$
declare t text;
begin
  foreach t in array array['passkey', 'passkey_challenge'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I using (account_id = nullif(current_setting(''app.account'', true), '''')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to sapa_app, sapa_maint', t);
  end loop;
end $$;
