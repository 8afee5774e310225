import type { LeadId, RunId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { signalOutcomes } from '../../effects/signal-outcomes.ts';
import { holderOf } from './holder-of.ts';
import type { Database } from '../../tables.ts';

/** An effect that waits for its next attempt, and the sentence that its run learns. */
export interface SkippedEffect {
  run: RunId;
  node: string;
  visit: number;
  detail: string;
}

/**
 * Leaves out an effect that waits for its next attempt, and tells its run, which goes on. Gives the effect's shard, or
 * null when it doesn't wait: it was settled, or an attempt is under way. Served by run_by_id, handoff_by_id and effect's primary key.
 */
export const skipEffect = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { run, node, visit, detail }: SkippedEffect,
): Promise<number | null> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ shard: number; lead: LeadId }>`
      update effect e set state = 'skipped', body = null, detail = ${detail}, due_at = null, blocked_by = null, settled_at = clock_timestamp()
      from (${holderOf(workspace, run)}) r
      where e.workspace_id = r.workspace_id and e.shard = r.shard and e.run_id = r.id and e.node = ${node} and e.visit = ${visit}
        and e.state = 'intent'
      returning e.shard, e.lead_id as lead`.execute(trx);
    const [skipped] = rows;
    if (skipped === undefined) return null;
    const { shard, lead } = skipped;
    await signalOutcomes(trx, shard, [{ workspace, lead, run, node, visit, state: 'skipped', detail }]);
    return shard;
  });
