-- Simulations saved with a workflow as its tests: what each walks, and the story it must tell.

create table workflow_test (
  workspace_id uuid not null,
  workflow_id uuid not null,
  id uuid not null default uuidv7(),
  name text not null,
  walk jsonb not null,
  story jsonb not null,
  revision integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, workflow_id, id),
  foreign key (workspace_id, workflow_id) references workflow on delete cascade
);
