-- Runs, what they decided, and what they ask of the world.

create table run (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  id uuid not null,
  workflow_id uuid not null,
  version integer not null,
  status text not null check (status in ('waiting', 'ended', 'parked', 'cancelled')),
  node text not null,
  visit integer not null,
  steps integer not null,
  wake_at timestamptz,
  port text,
  asked boolean not null default false,
  -- its workflow is paused: not due, whatever the time
  held boolean not null default false,
  event jsonb,
  data jsonb not null default '{}',
  started_at timestamptz not null,
  ended_at timestamptz,
  reason text,
  primary key (workspace_id, shard, id),
  -- nothing is lost: what isn't over waits for a moment, for an answer, or for a person with a reason
  check (case status
    when 'waiting' then (wake_at is not null) <> asked
    when 'parked' then wake_at is null and reason is not null
    else wake_at is null and ended_at is not null end)
) with (fillfactor = 70);
-- No index holds what changes at every step (node, visit, wake_at, held), so that a step touches the row alone.
create unique index run_under_way on run (workspace_id, shard, lead_id, workflow_id) where status in ('waiting', 'parked');
create index run_by_lead on run (workspace_id, shard, lead_id);
create index run_inside on run (workspace_id, workflow_id) where status in ('waiting', 'parked');
create index run_newest on run (workspace_id, workflow_id, started_at desc, id desc);
create index run_by_id on run (workspace_id, id);

-- When runs wake, in order. Kept by the triggers below: a timer is there as long as its run waits for a moment and isn't held.
create table timer (
  shard smallint not null,
  workspace_id uuid not null,
  wake_at timestamptz not null,
  run_id uuid not null,
  lead_id uuid not null,
  primary key (shard, workspace_id, wake_at, run_id)
);

create function ripen_set_timers() returns trigger language plpgsql as $$
begin
  insert into timer (shard, workspace_id, wake_at, run_id, lead_id)
  select shard, workspace_id, wake_at, id, lead_id from after where wake_at is not null and not held;
  return null;
end $$;

create function ripen_clear_timers() returns trigger language plpgsql as $$
begin
  delete from timer t using before b
  where t.shard = b.shard and t.workspace_id = b.workspace_id and t.wake_at = b.wake_at and t.run_id = b.id;
  return null;
end $$;

create function ripen_reset_timers() returns trigger language plpgsql as $$
begin
  delete from timer t using before b
  where t.shard = b.shard and t.workspace_id = b.workspace_id and t.wake_at = b.wake_at and t.run_id = b.id;
  insert into timer (shard, workspace_id, wake_at, run_id, lead_id)
  select shard, workspace_id, wake_at, id, lead_id from after where wake_at is not null and not held;
  return null;
end $$;

create trigger run_inserted after insert on run
  referencing new table as after for each statement execute function ripen_set_timers();
create trigger run_updated after update on run
  referencing old table as before new table as after for each statement execute function ripen_reset_timers();
create trigger run_deleted after delete on run
  referencing old table as before for each statement execute function ripen_clear_timers();

create table journal (
  workspace_id uuid not null,
  shard smallint not null,
  run_id uuid not null,
  step integer not null,
  visit integer not null,
  node text not null,
  kind text not null,
  port text,
  at timestamptz not null,
  said text not null,
  why jsonb,
  primary key (workspace_id, shard, run_id, step)
);

-- how many runs left a node by a port; kept by shard, so that shards don't wait for one another
create table node_count (
  workspace_id uuid not null,
  workflow_id uuid not null,
  version integer not null,
  node text not null,
  port text not null,
  shard smallint not null,
  passed bigint not null,
  primary key (workspace_id, workflow_id, version, node, port, shard)
) with (fillfactor = 50);

create table effect (
  workspace_id uuid not null,
  shard smallint not null,
  run_id uuid not null,
  node text not null,
  visit integer not null,
  lead_id uuid not null,
  workflow_id uuid not null,
  version integer not null,
  hand text not null,
  request jsonb not null,
  state text not null default 'intent'
    check (state in ('intent', 'handing over', 'sent', 'failed', 'unknown', 'suppressed', 'skipped')),
  attempts integer not null default 0,
  -- when to try next, while it is an intent; when to give the attempt up for dead, while it is handed over
  due_at timestamptz,
  held boolean not null default false,
  handed_at timestamptz,
  settled_at timestamptz,
  detail text,
  primary key (workspace_id, shard, run_id, node, visit),
  check ((due_at is not null) = (state in ('intent', 'handing over')))
);
create index effect_due on effect (shard, workspace_id, due_at) where due_at is not null and not held;
create index effect_by_workflow on effect (workspace_id, workflow_id) where due_at is not null;

-- what was rendered and handed over, one for each mail
create table message (
  workspace_id uuid not null,
  shard smallint not null,
  run_id uuid not null,
  node text not null,
  visit integer not null,
  lead_id uuid not null,
  id uuid not null default uuidv7(),
  message_id text not null,
  sender text not null,
  recipient text not null,
  subject text not null,
  html text not null,
  at timestamptz not null,
  primary key (workspace_id, shard, run_id, node, visit)
);
create index message_newest on message (workspace_id, at desc, id desc);
create index message_by_lead on message (workspace_id, lead_id, at desc);

create table suppression (
  workspace_id uuid not null references workspace,
  -- in lower case
  address text not null,
  reason text not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, address)
);

-- what the built-in mailbox caught
create table mailbox (
  workspace_id uuid not null,
  id uuid not null default uuidv7(),
  received_at timestamptz not null default clock_timestamp(),
  message_id text,
  sender text not null,
  recipients text[] not null,
  subject text not null,
  html text not null,
  text text not null,
  headers jsonb not null,
  primary key (workspace_id, id)
);
create index mailbox_newest on mailbox (workspace_id, received_at desc, id desc);
