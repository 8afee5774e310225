import type { Instant, LeadId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Period } from './read-calibration.ts';

/** A lead that sales never got: its score now, whether it was won without them, and when that was first told. */
export interface UnpassedRow {
  lead: LeadId;
  score: number;
  wonAt: Instant | null;
}

/** How many of those with the highest scores are asked for; those that were won come beside them. */
export interface UnpassedAsked extends Period {
  most: number;
}

/**
 * The leads that came in before the end of a time and that sales never got: those with the highest scores now, and all that
 * were won in that time without sales. Who was won before isn't among them. Served by lead_by_score, outcome_by_time,
 * and the primary keys and handoff_by_lead of each lead; locks nothing.
 */
export const readUnpassed = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { from, to, most }: UnpassedAsked,
): Promise<UnpassedRow[]> => {
  const began = sql`to_timestamp(${from}::float8 / 1000)`;
  const ended = sql`to_timestamp(${to}::float8 / 1000)`;
  const never = sql`l.created_at < ${ended} and not exists (
    select from handoff h where h.workspace_id = l.workspace_id and h.shard = l.shard and h.lead_id = l.id and h.made_at < ${ended}
  ) and not exists (
    select from outcome o where o.workspace_id = l.workspace_id and o.shard = l.shard and o.lead_id = l.id and o.outcome = 'won' and o.at < ${began})`;
  const { rows } = await sql<UnpassedRow>`
    with highest as (
      select l.shard, l.id, l.score from lead l where l.workspace_id = ${workspace} and ${never}
      order by l.score desc, l.id limit ${most}
    ), won as (
      select l.shard, l.id, l.score from lead l
      where l.workspace_id = ${workspace} and ${never} and (l.shard, l.id) in (
        select shard, lead_id from outcome
        where workspace_id = ${workspace} and outcome = 'won' and at >= ${began} and at < ${ended})
    )
    select u.id as lead, u.score, (
      select min(o.at) from outcome o
      where o.workspace_id = ${workspace} and o.shard = u.shard and o.lead_id = u.id and o.outcome = 'won' and o.at >= ${began}) as "wonAt"
    from (select * from highest union select * from won) u`.execute(db);
  return rows;
};
