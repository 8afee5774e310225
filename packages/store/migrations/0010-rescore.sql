-- A scoring model whose points are given anew from the leads' own events, shard by shard, when nothing else is due.
create table rescore (
  workspace_id uuid not null,
  model uuid not null,
  shard smallint not null,
  -- leads up to this one are done; null when all are
  after uuid,
  done integer not null,
  total integer not null,
  started_at timestamptz not null,
  primary key (workspace_id, model, shard)
);
create index rescore_left on rescore (shard, workspace_id) where after is not null;
