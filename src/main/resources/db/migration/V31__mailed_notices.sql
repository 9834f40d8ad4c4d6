-- When a member who wants that is mailed what they have not read by then; null when nothing is to be mailed (any more).
alter table notice add column mail_due timestamptz;
