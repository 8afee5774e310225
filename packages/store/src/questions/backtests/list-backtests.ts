import type { BacktestId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { backtestColumns, type BacktestRow } from './backtest-row.ts';

/** What places a backtest in its list: when it was asked for, as text to the microsecond, and its id. */
export interface BacktestKey {
  at: string;
  id: BacktestId;
}

/** Which backtests of a workflow to list: those after a key, newest first. */
export interface BacktestPage {
  workflow: WorkflowId;
  after: BacktestKey | null;
  limit: number;
}

/** A workflow's backtests, newest first, each with its place. Served by backtest_by_workflow and the primary key of backtest_part; locks nothing. */
export const listBacktests = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, after, limit }: BacktestPage,
): Promise<(BacktestRow & { place: string })[]> => {
  const further = after === null ? sql`true` : sql`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`;
  const { rows } = await sql<BacktestRow & { place: string }>`
    select ${backtestColumns}, backtest.created_at::text as place from backtest
    where workspace_id = ${workspace} and workflow_id = ${workflow} and ${further}
    order by created_at desc, id desc limit ${limit}`.execute(db);
  return rows;
};
