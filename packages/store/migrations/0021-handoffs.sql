-- The life cycle: what stages ask for, every move between them, handoffs to sales, and what became of leads there.

-- entry, from, limit, handoff and asks of a stage
alter table stage add column terms jsonb not null default '{}';

insert into stage (workspace_id, name, label, position)
select workspace_id, 'lost', 'Lost', max(position) + 1 from stage group by workspace_id
on conflict do nothing;

create table stage_move (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  seq bigint generated always as identity,
  at timestamptz not null,
  -- null: it came in
  from_stage text,
  to_stage text not null,
  -- since when it was in the stage that it left
  since timestamptz,
  by_kind text not null check (by_kind in ('start', 'rule', 'flow', 'person', 'api', 'limit', 'handoff', 'outcome')),
  by jsonb not null,
  why text not null,
  primary key (workspace_id, shard, lead_id, seq)
);
create index stage_move_by_time on stage_move (workspace_id, at) include (to_stage, lead_id);
create index stage_move_by_since on stage_move (workspace_id, since) include (from_stage, to_stage, at, lead_id) where since is not null;

-- what is there begins where it is
insert into stage_move (workspace_id, shard, lead_id, at, to_stage, by_kind, by, why)
select workspace_id, shard, id, created_at, stage, 'start', '{"kind": "start"}', 'Was here when moves began to be kept' from lead;

-- every lead that is made begins somewhere, whoever makes it
create function ripen_start_stage() returns trigger language plpgsql as $$
begin
  insert into stage_move (workspace_id, shard, lead_id, at, to_stage, by_kind, by, why)
  select workspace_id, shard, id, created_at, stage, 'start', '{"kind": "start"}', 'Came in' from after;
  return null;
end $$;
create trigger lead_inserted after insert on lead
  referencing new table as after for each statement execute function ripen_start_stage();

create table handoff (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  id uuid not null,
  stage text not null,
  -- a member's id; null where nobody of those named is one
  owner text,
  made_at timestamptz not null,
  due_at timestamptz not null,
  status text not null check (status in ('open', 'accepted', 'rejected', 'withdrawn')),
  escalated_at timestamptz,
  answered_at timestamptz,
  answered_by jsonb,
  reason text,
  note text,
  come_back_at timestamptz,
  came_back_at timestamptz,
  answers jsonb not null default '{}',
  score smallint not null,
  band text not null,
  grade text not null,
  dimensions jsonb not null,
  because jsonb not null,
  -- counts changes: the ETag
  revision integer not null default 1,
  primary key (workspace_id, shard, id),
  check ((answered_at is not null) = (status <> 'open'))
);
create unique index handoff_open on handoff (workspace_id, shard, lead_id) where status = 'open';
create index handoff_by_lead on handoff (workspace_id, shard, lead_id, made_at desc);
create index handoff_by_id on handoff (workspace_id, id);
create index handoff_by_due on handoff (workspace_id, status, due_at, id);
create index handoff_by_owner on handoff (workspace_id, owner, status, due_at, id);
create index handoff_by_time on handoff (workspace_id, made_at, id);

create table outcome (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  id uuid not null,
  outcome text not null check (outcome in ('opened', 'won', 'lost')),
  -- its name at sales
  opportunity text,
  amount numeric(15, 2),
  currency text,
  at timestamptz not null,
  reason text,
  by jsonb not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (workspace_id, shard, lead_id, id)
);
create index outcome_by_time on outcome (workspace_id, at);

create index lead_by_stage on lead (workspace_id, stage);
