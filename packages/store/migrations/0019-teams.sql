-- People who share work: leads are given to whoever of a team has waited longest.
create table team (
  workspace_id uuid not null references workspace,
  name text not null,
  members text[] not null,
  position integer not null,
  primary key (workspace_id, name)
);
