import type { BothTallies } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import type { BacktestRow } from './backtest-row.ts';

/** Ends a backtest all of whose parts are done, with the tallies of all of them merged; false while some aren't, or when it is over already. Served by the primary keys; locks its row. */
export const settleBacktest = (
  db: Kysely<Database>,
  { workspace, id }: BacktestRow,
  merge: (parts: readonly BothTallies[]) => BothTallies,
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { rows: running } = await sql`
      select from backtest where workspace_id = ${workspace} and id = ${id} and state = 'running' for update`.execute(
      trx,
    );
    if (running.length === 0) return false;
    const { rows: parts } = await sql<{ left: boolean; tallies: BothTallies }>`
      select after is not null as left, tallies from backtest_part
      where workspace_id = ${workspace} and backtest_id = ${id} order by shard`.execute(trx);
    if (parts.some(({ left }) => left)) return false;
    const result = JSON.stringify(merge(parts.map(({ tallies }) => tallies)));
    await sql`
      with parts as (delete from backtest_part where workspace_id = ${workspace} and backtest_id = ${id})
      update backtest set state = 'done', result = ${result}::jsonb, finished_at = clock_timestamp()
      where workspace_id = ${workspace} and id = ${id}`.execute(trx);
    return true;
  });

/** Ends a backtest that can't go on, with the reason in words. Served by the primary key; locks its row. */
export const failBacktest = async (
  db: Kysely<Database>,
  { workspace, id }: BacktestRow,
  reason: string,
): Promise<void> => {
  await sql`
    update backtest set state = 'failed', reason = ${reason}, finished_at = clock_timestamp()
    where workspace_id = ${workspace} and id = ${id} and state in ('queued', 'running')`.execute(db);
};
