import type { BacktestId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { backtestColumns, type BacktestRow } from './backtest-row.ts';

/** A backtest by its id; undefined when there is none. Served by the primary keys of backtest and backtest_part; locks nothing. */
export const findBacktest = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  id: BacktestId,
): Promise<BacktestRow | undefined> => {
  const { rows } = await sql<BacktestRow>`
    select ${backtestColumns} from backtest where workspace_id = ${workspace} and id = ${id}`.execute(db);
  return rows[0];
};
