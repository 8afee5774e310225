-- Leads and all that happens to them. Keys lead with the workspace and the lead's shard, so that partitions
-- and more than one PostgreSQL need no redesign.

create table lead (
  workspace_id uuid not null references workspace,
  shard smallint not null,
  id uuid not null,
  external_id text,
  email text,
  fields jsonb not null default '{}',
  -- when each field was last said to be true, in milliseconds since 1970
  field_times jsonb not null default '{}',
  tags text[] not null default '{}',
  timezone text,
  stage text not null,
  -- the sum of the ledger for each dimension; score and band follow from it
  dimensions jsonb not null default '{}',
  score smallint not null default 0,
  band text not null default 'cold',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, shard, id),
  check (shard = ripen_shard(id))
) with (fillfactor = 80);
create index lead_by_id on lead (workspace_id, id);
create index lead_by_email on lead (workspace_id, lower(email)) where email is not null;
create index lead_by_score on lead (workspace_id, score desc, id);

-- one row for each name under which programs know a lead: a repeated name is a conflict, so no lead is made twice
create table lead_identity (
  workspace_id uuid not null references workspace,
  kind text not null check (kind in ('external', 'anonymous')),
  value text not null,
  lead_id uuid not null,
  primary key (workspace_id, kind, value)
);
create index lead_identity_by_lead on lead_identity (workspace_id, lead_id);

create table event (
  workspace_id uuid not null,
  message_id text not null,
  shard smallint not null,
  lead_id uuid not null,
  seq bigint generated always as identity,
  type text not null check (type in ('track', 'identify', 'page', 'screen', 'group', 'alias')),
  name text not null,
  properties jsonb not null,
  -- SHA-256 of what was sent, to tell a repetition from a conflict
  hash bytea not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  primary key (workspace_id, message_id)
);
create index event_by_lead on event (workspace_id, shard, lead_id, occurred_at);

-- what leads have yet to take; a turn deletes what it took, in the transaction that stores what came of it
create table signal (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  seq bigint generated always as identity,
  kind text not null check (kind in ('event', 'settled', 'command')),
  body jsonb not null,
  at timestamptz not null,
  primary key (shard, workspace_id, seq)
);

-- signals whose turn failed, kept with the reason until a person decides
create table parked_signal (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  seq bigint not null,
  kind text not null,
  body jsonb not null,
  at timestamptz not null,
  reason text not null,
  parked_at timestamptz not null,
  primary key (shard, workspace_id, seq)
);

create table segment_member (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  segment_id uuid not null,
  since timestamptz not null,
  primary key (workspace_id, shard, lead_id, segment_id)
);
create index segment_member_by_segment on segment_member (workspace_id, segment_id, lead_id);

create table ledger (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  seq bigint generated always as identity,
  model uuid not null,
  version integer not null,
  node text not null,
  dimension text not null,
  points integer not null,
  at timestamptz not null,
  reason text not null,
  event text,
  primary key (workspace_id, shard, lead_id, seq)
);

create table history (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  seq bigint generated always as identity,
  at timestamptz not null,
  what text not null,
  said text not null,
  primary key (workspace_id, shard, lead_id, seq)
);
