import type { RunId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { OpenSweep } from './read-open-sweeps.ts';

/**
 * Notes that a sweep came past a run of a shard; null for the last. When leads were let go on and one couldn't be, its
 * turn having failed, nothing holds it any more. Found by the primary key and run_inside.
 */
export const advanceSweep = async (
  trx: Transaction<Database>,
  shard: number,
  { sweep: { workspace, id, workflow, task }, last }: { sweep: OpenSweep; last: RunId | null },
): Promise<void> => {
  await sql`
    update sweep_shard set after = ${last} where workspace_id = ${workspace} and sweep_id = ${id} and shard = ${shard}`.execute(
    trx,
  );
  if (task.do !== 'resume' || last !== null) return;
  await sql`
    update run set held = false, held_at = null
    where workspace_id = ${workspace} and workflow_id = ${workflow} and shard = ${shard} and status in ('waiting', 'parked')
      and held`.execute(trx);
};
