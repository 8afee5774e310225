-- Counts of what passed are kept by the day of the workspace, so that they can be asked for a period.

-- 1970-01-01: before days were kept, or so long ago that the day isn't told any more. Shard -1: of all shards together,
-- as days that are over are folded.
alter table node_count add column day date not null default '1970-01-01';
alter table node_count drop constraint node_count_pkey;
alter table node_count add primary key (workspace_id, workflow_id, version, node, port, day, shard);
alter table node_count alter column day drop default;
create index node_count_by_day on node_count (day);
