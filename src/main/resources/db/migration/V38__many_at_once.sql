-- One notice for all contacts that were given to a member in one piece of work: the first of them, and how many.
alter table notice add column many integer not null default 1 check (many > 0);
