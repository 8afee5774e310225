-- Who saved a draft, and who has it open.

alter table workflow add column updated_by text;

-- one row for each open editor, renewed as long as it is open; nothing is lost when a crash forgets them
create unlogged table editing (
  workspace_id uuid not null,
  workflow_id uuid not null,
  tab uuid not null,
  who text not null,
  name text not null,
  seen_at timestamptz not null default now(),
  primary key (workspace_id, workflow_id, tab),
  foreign key (workspace_id, workflow_id) references workflow on delete cascade
);
