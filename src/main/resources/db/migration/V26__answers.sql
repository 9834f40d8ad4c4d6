-- Which message of the same contact a message answers, where its channel tells.
alter table message add column answers_id uuid;
alter table message add foreign key (workspace_id, answers_id) references message;
create index message_answers on message (workspace_id, answers_id) where answers_id is not null;
