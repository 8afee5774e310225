import type { Instant, SegmentId, WorkspaceId } from '@ripen/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A time, from a moment up to and without another, and perhaps a segment whose leads alone count. */
export interface FunnelAsked {
  from: Instant;
  to: Instant;
  segment: SegmentId | null;
}

/** How leads went through a stage: `inside` are those in it now, `median` is in seconds, of those that entered it in the time and left. */
export interface FunnelStage {
  stage: string;
  entered: number;
  inside: number;
  median: number | null;
  next: { to: string; count: number }[];
}

/**
 * How leads went through each stage that any was in. Served by stage_move_by_time, stage_move_by_since and lead_by_stage,
 * with segment_member's primary key where a segment is named; locks nothing.
 */
export const readFunnel = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { from, to, segment }: FunnelAsked,
): Promise<FunnelStage[]> => {
  const within = (column: RawBuilder<unknown>) =>
    sql`${column} >= to_timestamp(${from}::float8 / 1000) and ${column} < to_timestamp(${to}::float8 / 1000)`;
  const { rows } = await sql<FunnelStage>`
    with entered as (
      select to_stage as stage, count(*) as entered from stage_move m
      where workspace_id = ${workspace} and ${within(sql`at`)} ${inSegment(workspace, segment, sql`m.shard, m.lead_id`)} group by to_stage
    ), ways as (
      select from_stage as stage, to_stage as "to", count(*) as count from stage_move m
      where workspace_id = ${workspace} and since is not null and ${within(sql`since`)} ${inSegment(workspace, segment, sql`m.shard, m.lead_id`)}
      group by from_stage, to_stage
    ), stayed as (
      select from_stage as stage, percentile_cont(0.5) within group (order by extract(epoch from at - since)) as median from stage_move m
      where workspace_id = ${workspace} and since is not null and ${within(sql`since`)} ${inSegment(workspace, segment, sql`m.shard, m.lead_id`)}
      group by from_stage
    ), inside as (
      select stage, count(*) as inside from lead l
      where workspace_id = ${workspace} ${inSegment(workspace, segment, sql`l.shard, l.id`)} group by stage
    )
    select stage, coalesce(entered, 0) as entered, coalesce(inside, 0) as inside, median::float8 as median,
      (select coalesce(json_agg(json_build_object('to', "to", 'count', count) order by count desc, "to"), '[]') from ways where ways.stage = every.stage) as next
    from (select stage from entered union select stage from inside union select stage from ways) every
    left join entered using (stage) left join inside using (stage) left join stayed using (stage)`.execute(db);
  return rows;
};

/** The condition that a lead, given by its shard and id, is in a segment; none where none is named. */
export const inSegment = (
  workspace: WorkspaceId,
  segment: SegmentId | null,
  lead: RawBuilder<unknown>,
): RawBuilder<unknown> =>
  segment === null
    ? sql``
    : sql`and (${lead}) in (select shard, lead_id from segment_member where workspace_id = ${workspace} and segment_id = ${segment})`;
