-- Since when a member's message to a contact has been without an answer; empty when none is waited for.
alter table contact add column waiting_since timestamptz;
create index contact_waiting on contact (waiting_since, workspace_id)
  where waiting_since is not null and status = 'OPEN' and snoozed_until is null and blocked_at is null;

-- Since when it is settled so.
alter table workspace_switch add column since timestamptz not null default now();
