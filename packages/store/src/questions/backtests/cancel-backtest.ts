import type { BacktestId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Cancels a backtest that isn't over; a batch under way stores nothing any more. False when there was nothing to cancel. Served by the primary key; locks that row. */
export const cancelBacktest = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  id: BacktestId,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    update backtest set state = 'cancelled', finished_at = clock_timestamp()
    where workspace_id = ${workspace} and id = ${id} and state in ('queued', 'running')`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
};
