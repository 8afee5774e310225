-- What signs the calls that a workspace's workflows make: the newest secret, and those before it for a day after they were
-- replaced. The first is made when it is first needed; rows stay to tell who replaced what, and when.
create table signing_secret (
  workspace_id uuid not null references workspace,
  -- 1, 2, 3 … within the workspace
  number integer not null,
  -- null once it signs nothing any more
  sealed bytea,
  made_at timestamptz not null default clock_timestamp(),
  -- null where nobody asked for it
  made_by text,
  -- null for the newest
  signs_until timestamptz,
  primary key (workspace_id, number)
);

-- when it last failed: failures far apart are no outage
alter table provider add column failed_at timestamptz;
