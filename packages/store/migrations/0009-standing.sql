-- Points that fade, limits, matches: what the ledger must say of an entry, and where a lead stands by it.

alter table ledger
  -- what a cap or a daily limit held back
  add column cut integer not null default 0,
  -- when its decay began, where that isn't when it was given
  add column since timestamptz,
  add column decay jsonb;

-- The ledger of a lead in short, with what its limits used up and which matches hold: exact at any moment to come.
create table standing (
  workspace_id uuid not null,
  shard smallint not null,
  lead_id uuid not null,
  models jsonb not null,
  primary key (workspace_id, shard, lead_id)
) with (fillfactor = 80);

insert into standing (workspace_id, shard, lead_id, models)
select workspace_id, shard, lead_id,
  jsonb_object_agg(model, jsonb_build_object('version', 0, 'sums', sums, 'held', '{}'::jsonb, 'used', '{}'::jsonb, 'band', 'cold'))
from (
  select workspace_id, shard, lead_id, model, jsonb_object_agg(dimension, jsonb_build_object('base', points, 'fading', '[]'::jsonb)) as sums
  from (
    select workspace_id, shard, lead_id, model, dimension, sum(points) as points
    from ledger group by workspace_id, shard, lead_id, model, dimension) dimensions
  group by workspace_id, shard, lead_id, model) models
group by workspace_id, shard, lead_id;
