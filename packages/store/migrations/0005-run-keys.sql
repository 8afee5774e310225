-- A workflow may keep several runs of one lead at once, each told from the others by its key; elsewhere the key is empty.

alter table run add column key text not null default '';
drop index run_under_way;
create unique index run_under_way on run (workspace_id, shard, lead_id, workflow_id, key) where status in ('waiting', 'parked');
