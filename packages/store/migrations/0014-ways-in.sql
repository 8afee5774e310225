-- Ways into a workflow that aren't a lead's own doing: the clock of a workspace, and calls from outside.

-- one row for each published workflow that starts a segment by a schedule
create table schedule (
  workspace_id uuid not null,
  workflow_id uuid not null,
  cron text not null,
  -- null: the workspace's
  zone text,
  segment_id uuid not null,
  -- null: to be reckoned from now, since it was published or resumed
  next_at timestamptz,
  -- the tick that is under way, and the last lead that it started
  tick_at timestamptz,
  after_lead uuid,
  primary key (workspace_id, workflow_id),
  foreign key (workspace_id, workflow_id) references workflow
);

-- the secret address of a workflow that a call starts
create table hook (
  workspace_id uuid not null,
  workflow_id uuid not null,
  token text not null unique,
  -- signs calls, as Standard Webhooks does
  secret text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, workflow_id),
  foreign key (workspace_id, workflow_id) references workflow
);
