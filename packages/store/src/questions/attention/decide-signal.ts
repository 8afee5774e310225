import type { LeadId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A parked signal, and whether it is to be taken once more or to be left out for good. */
export interface SignalDecision {
  shard: number;
  seq: number;
  retry: boolean;
}

/**
 * Gives a parked signal back to its lead, at the end of what it has to take; or leaves it out and says so in the lead's
 * story. Gives the lead, or null when it isn't parked any more. Served by parked_signal's primary key.
 */
export const decideSignal = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { shard, seq, retry }: SignalDecision,
): Promise<LeadId | null> =>
  db.transaction().execute(async (trx) => {
    const parked = await trx
      .deleteFrom('parked_signal')
      .where('shard', '=', shard)
      .where('workspace_id', '=', workspace)
      .where('seq', '=', seq)
      .returning(['lead_id', 'reason'])
      .returning(sql<string>`body::text`.as('body'))
      .returning('kind')
      .executeTakeFirst();
    if (!parked) return null;
    const { lead_id: lead, reason, body, kind } = parked;
    if (retry)
      await sql`insert into signal (workspace_id, shard, lead_id, kind, body, at)
        values (${workspace}, ${shard}, ${lead}, ${kind}, ${body}::jsonb, clock_timestamp())`.execute(trx);
    else
      await sql`insert into history (workspace_id, shard, lead_id, at, what, said)
        values (${workspace}, ${shard}, ${lead}, clock_timestamp(), 'refused', ${`Left out by a person: ${reason}`})`.execute(
        trx,
      );
    return lead;
  });
