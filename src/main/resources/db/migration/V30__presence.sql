-- When a member last had a screen open, to the minute; null for never.
alter table membership add column last_active_at timestamptz;
