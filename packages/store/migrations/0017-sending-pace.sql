-- How many mails, messages or calls a workspace hands over in a minute at most, over all workers.
create table sending_pace (
  workspace_id uuid not null references workspace,
  hand text not null check (hand in ('send-email', 'send-message', 'webhook')),
  per_minute integer not null check (per_minute between 1 and 1000000),
  -- until when places are given away
  free_at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, hand)
);

-- the place an intent was given, where its hand has a pace; an attempt uses it up
alter table effect add column slot_at timestamptz;
