-- What steps remember, what they reserve, and what a workspace sets for them.

-- how often a run came to steps that count, and how many runs started one another to get to it
alter table run add column memory jsonb not null default '{}';

-- what was reserved for an effect: tried again, it gets the same
alter table effect add column answer jsonb;

-- hours, holidays and the window for messages of workspaces that set them
create table calendar (
  workspace_id uuid primary key references workspace,
  calendar jsonb not null
);

-- where messages go; the values of headers are sealed
create table message_provider (
  workspace_id uuid primary key references workspace,
  name text not null,
  url text not null,
  headers bytea not null,
  header_names text[] not null,
  body jsonb not null,
  -- the provider delivers nothing twice under one key
  repeatable boolean not null,
  updated_at timestamptz not null default now()
);

-- how many leads a throttle gave their turn, and the last of these turns, in milliseconds since 1970
create table throttle (
  workspace_id uuid not null,
  workflow_id uuid not null,
  node text not null,
  given bigint not null,
  primary key (workspace_id, workflow_id, node)
);
create table throttle_slot (
  workspace_id uuid not null,
  workflow_id uuid not null,
  node text not null,
  place bigint not null,
  at bigint not null,
  primary key (workspace_id, workflow_id, node, place)
);
create index throttle_slot_by_time on throttle_slot (workspace_id, workflow_id, node, at);

-- when each member was last given a lead by a step
create table rotation (
  workspace_id uuid not null,
  workflow_id uuid not null,
  node text not null,
  user_id text not null,
  last_at timestamptz not null,
  primary key (workspace_id, workflow_id, node, user_id)
);

-- fields that steps write to or read, for workspaces that are there already
insert into field (workspace_id, name, label, type, "group", position)
select w.id, f.name, f.label, 'text', f."group", 1000
from workspace w, (values ('owner', 'Owner', 'Person'), ('companyTimezone', 'Company time zone', 'Company')) f (name, label, "group")
on conflict do nothing;
