-- A segment's rule that is being held against all leads, shard by shard.
create table segment_build (
  workspace_id uuid not null,
  segment_id uuid not null,
  shard smallint not null,
  -- leads up to this one are done; null when all are
  after uuid,
  done integer not null,
  total integer not null,
  -- whether flows start because of what moves
  starts boolean not null,
  -- leads that came later look at everything by themselves
  started_at timestamptz not null,
  primary key (workspace_id, segment_id, shard)
);
create index segment_build_left on segment_build (shard, workspace_id) where after is not null;

-- what is there gets its alarms, and its memberships as they ought to be
insert into segment_build (workspace_id, segment_id, shard, after, done, total, starts, started_at)
select s.workspace_id, s.id, l.shard, '00000000-0000-0000-0000-000000000000', 0, l.leads, true, clock_timestamp()
from segment s join (select workspace_id, shard, count(*) as leads from lead group by workspace_id, shard) l
  on l.workspace_id = s.workspace_id
where s.rule is not null;
