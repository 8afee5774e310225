-- Where effects go: the mail server, the address of a webhook. One that fails again and again is left alone, but for one
-- effect at a time that is let through to see; what waits for it uses up no attempts.

create table provider (
  workspace_id uuid not null references workspace,
  name text not null,
  -- first attempts that failed, one after another
  failures integer not null default 0,
  failing_since timestamptz,
  -- while it is set nothing is handed over; at that time the effect of one run may try
  probe_at timestamptz,
  probes integer not null default 0,
  probe_run uuid,
  detail text,
  -- it said that it is gone, or failed for five days: what is asked of it fails, until a person says otherwise
  given_up_at timestamptz,
  primary key (workspace_id, name)
);
create index provider_probe on provider (probe_at) where probe_at is not null;

-- the provider an effect waits for; null for those that may be handed over when they are due
alter table effect add column blocked_by text;

drop index effect_due;
create index effect_due on effect (shard, workspace_id, hand, due_at) where state = 'intent' and not held and blocked_by is null;
create index effect_in_hand on effect (shard, due_at) where state = 'handing over';
create index effect_blocked on effect (workspace_id, blocked_by, due_at) where blocked_by is not null;
