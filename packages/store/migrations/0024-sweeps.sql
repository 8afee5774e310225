-- Changing a flow that runs: what becomes of the leads in it is carried out shard by shard, when nothing else is due.

alter table workflow_version add column note text;

-- since when nothing happens in a workflow that is paused, and since when each of its runs is held
alter table workflow add column paused_at timestamptz;
update workflow set paused_at = updated_at where status = 'paused';
alter table run add column held_at timestamptz;
update run r set held_at = w.updated_at from workflow w
where w.workspace_id = r.workspace_id and w.id = r.workflow_id and r.held;

-- a workflow's runs under way, shard by shard
drop index run_inside;
create index run_inside on run (workspace_id, workflow_id, shard, id) where status in ('waiting', 'parked');

-- going through all runs under way of a workflow: a plan for those of older versions, or how they go on after a pause
create table sweep (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  workflow_id uuid not null,
  task jsonb not null,
  given_by text not null,
  started_at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, id),
  foreign key (workspace_id, workflow_id) references workflow
);
create index sweep_newest on sweep (workspace_id, workflow_id, id desc);

create table sweep_shard (
  workspace_id uuid not null,
  sweep_id uuid not null,
  shard smallint not null,
  -- runs up to this one are done; null when all are
  after uuid,
  -- runs that it is about
  total integer not null,
  -- turns given in an order over all shards: how many lower shards may give, and how many were given here
  first integer not null default 0,
  given integer not null default 0,
  moved integer not null default 0,
  awaiting integer not null default 0,
  taken_out integer not null default 0,
  resumed integer not null default 0,
  primary key (workspace_id, sweep_id, shard),
  foreign key (workspace_id, sweep_id) references sweep
);
create index sweep_left on sweep_shard (shard, workspace_id) where after is not null;
