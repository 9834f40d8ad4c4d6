-- By which address a member is known in this workspace, as by their name: accounts are not to be seen from within one.
alter table membership add column email text not null default '';
-- To whom the contacts of somebody who left go; to nobody where it is empty.
alter table membership add column heir_id uuid;
alter table membership add foreign key (workspace_id, heir_id) references membership;

alter table account no force row level security;
alter table membership no force row level security;
update membership m set email = a.email from account a where a.id = m.account_id;
alter table membership force row level security;
alter table account force row level security;

alter table team add column description text not null default '';

-- Whoever waits for a team that is no more waits for anybody.
alter table contact drop constraint contact_workspace_id_queued_team_id_fkey;
alter table contact add foreign key (workspace_id, queued_team_id) references team on delete set null (queued_team_id);

-- A category that is no longer offered still names what was filed under it.
alter table category add column retired_at timestamptz;

-- All contacts of somebody, the blocked among them, are handed over when they leave.
create index contact_blocked_assignee on contact (workspace_id, assignee_id) where blocked_at is not null;
