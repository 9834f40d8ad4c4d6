-- Whether what its author may not see was left blank in it, to be filled in when it leaves.
alter table waiting_reply add column fills boolean not null default false;

-- Whether we said it: what stands in such texts is masked for some.
create or replace view message_document with (security_invoker = true) as
select workspace_id, id, contact_id, body, at, direction = 'OUT' as ours from message where not broadcast;
create or replace view comment_document with (security_invoker = true) as
select workspace_id, id, contact_id, body, at, false as ours from comment;
