-- The words of one workspace. Low-volume tables carry foreign keys; the high-volume ones below don't:
-- each of their rows is written by the one transaction that also writes what it refers to.

create function ripen_shard(lead uuid) returns smallint
  language sql immutable strict parallel safe
  return (get_byte(uuid_send(lead), 15) % 64)::smallint;

create table workspace (
  id uuid primary key default uuidv7(),
  name text not null,
  timezone text not null default 'UTC',
  -- counts every change of what turns read as definitions: workflows, segments, stages, fields
  epoch bigint not null default 1,
  created_at timestamptz not null default now()
);

create table field (
  workspace_id uuid not null references workspace,
  name text not null,
  label text not null,
  type text not null check (type in ('text', 'number', 'boolean', 'date', 'list')),
  "group" text,
  unit text,
  options text[],
  position integer not null,
  primary key (workspace_id, name)
);

create table stage (
  workspace_id uuid not null references workspace,
  name text not null,
  label text not null,
  position integer not null,
  primary key (workspace_id, name)
);

create table event_name (
  workspace_id uuid not null references workspace,
  name text not null,
  first_seen_at timestamptz not null default now(),
  primary key (workspace_id, name)
);

create table template (
  workspace_id uuid not null references workspace,
  id uuid not null default uuidv7(),
  name text not null,
  subject text not null,
  html text not null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table segment (
  workspace_id uuid not null references workspace,
  id uuid not null default uuidv7(),
  name text not null,
  -- null: a static list
  rule jsonb,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table workflow (
  workspace_id uuid not null references workspace,
  id uuid not null default uuidv7(),
  name text not null,
  kind text not null check (kind in ('nurture', 'scoring')),
  status text not null default 'draft' check (status in ('draft', 'live', 'paused', 'archived')),
  draft jsonb not null,
  -- counts saves of the draft: the ETag
  revision integer not null default 1,
  -- the newest published version
  version integer,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table workflow_version (
  workspace_id uuid not null,
  workflow_id uuid not null,
  version integer not null,
  document jsonb not null,
  published_by text not null,
  published_at timestamptz not null default now(),
  primary key (workspace_id, workflow_id, version),
  foreign key (workspace_id, workflow_id) references workflow
);

create table api_key (
  workspace_id uuid not null references workspace,
  id uuid not null default uuidv7(),
  name text not null,
  -- the public part, by which a key is found; the secret part is stored as its SHA-256 only
  prefix text not null unique,
  hash bytea not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id)
);

create table idempotency (
  workspace_id uuid not null references workspace,
  key text not null,
  -- SHA-256 over method, path and body
  request bytea not null,
  status integer,
  body jsonb,
  at timestamptz not null default now(),
  primary key (workspace_id, key)
);
