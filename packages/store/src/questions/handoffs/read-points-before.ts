import {
  type Decay,
  type Dimension,
  type Instant,
  type LeadId,
  shardOf,
  type WorkflowId,
  type WorkspaceId,
} from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Points of a lead, and which of the moments asked for they came before. */
export interface PointsBefore {
  /** The place of the moment in the list that was asked. */
  index: number;
  model: WorkflowId;
  dimension: Dimension;
  points: number;
  decay: Decay | null;
  /** When their decay began. */
  since: Instant;
}

/** All points that leads got or lost up to a moment each, oldest first, of one model or (null) of all. Served by ledger's primary key; locks nothing. */
export const readPointsBefore = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { moments, model }: { moments: readonly { lead: LeadId; at: Instant }[]; model: WorkflowId | null },
): Promise<PointsBefore[]> => {
  if (moments.length === 0) return [];
  const { rows } = await sql<PointsBefore>`
    select (m.n - 1)::int as index, l.model, l.dimension, l.points, l.decay, coalesce(l.since, l.at) as since
    from unnest(
      ${moments.map(({ lead }) => shardOf(lead))}::smallint[],
      ${moments.map(({ lead }) => lead)}::uuid[],
      ${moments.map(({ at }) => at)}::float8[]) with ordinality m (shard, lead, at, n)
    join ledger l on l.workspace_id = ${workspace} and l.shard = m.shard and l.lead_id = m.lead
      and l.at <= to_timestamp(m.at / 1000)
    where ${model}::uuid is null or l.model = ${model}::uuid
    order by m.n, l.seq`.execute(db);
  return rows;
};
