-- When leads take a turn though nothing happens to them: a window of a segment ends, a day begins. One at most for each lead.
create table alarm (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  rings_at timestamptz not null,
  primary key (workspace_id, shard, lead_id)
);
create index alarm_due on alarm (shard, workspace_id, rings_at);
