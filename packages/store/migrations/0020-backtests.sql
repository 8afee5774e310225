-- Drafts that are tried on the recorded past: what was asked, how far it came shard by shard, and what was found of each lead.
create table backtest (
  workspace_id uuid not null references workspace,
  id uuid not null default uuidv7(),
  workflow_id uuid not null,
  -- the draft that is tried, as it was
  revision integer not null,
  document jsonb not null,
  -- the published version beside it
  version integer,
  published jsonb,
  -- whom it is about: a segment, or those for whom a rule holds, or all leads
  segment_id uuid,
  rule jsonb,
  from_at timestamptz not null,
  until_at timestamptz not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
  total integer not null default 0,
  reason text,
  result jsonb,
  created_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  primary key (workspace_id, id),
  check ((state = 'done') = (result is not null)),
  check ((state in ('queued', 'running')) = (finished_at is null)),
  check ((version is null) = (published is null))
);
create index backtest_unfinished on backtest (created_at) where state in ('queued', 'running');
create index backtest_finished on backtest (finished_at) where finished_at is not null;
create index backtest_by_workflow on backtest (workspace_id, workflow_id, created_at desc, id desc);

create table backtest_part (
  workspace_id uuid not null,
  backtest_id uuid not null,
  shard smallint not null,
  -- leads up to this one are done; null when all are
  after uuid,
  done integer not null default 0,
  tallies jsonb not null,
  primary key (workspace_id, backtest_id, shard),
  foreign key (workspace_id, backtest_id) references backtest on delete cascade
);

-- what was found of a lead that came in; gone with the lead
create table backtest_lead (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  backtest_id uuid not null,
  draft jsonb not null,
  published jsonb,
  primary key (workspace_id, shard, lead_id, backtest_id)
);
create index backtest_lead_by_backtest on backtest_lead (workspace_id, backtest_id, lead_id);
