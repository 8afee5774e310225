import type { BacktestId, BothTallies, Instant, Json, SegmentId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql } from 'kysely';
import type { BacktestState } from '../../tables/backtest-tables.ts';

/** A backtest as questions answer it: what was asked, and how far it is. `done` counts leads that were looked at, of `total`. */
export interface BacktestRow {
  id: BacktestId;
  workspace: WorkspaceId;
  workflow: WorkflowId;
  revision: number;
  /** The published version beside the draft, where there was one. */
  version: number | null;
  segment: SegmentId | null;
  rule: Json | null;
  from: Instant;
  until: Instant;
  state: BacktestState;
  reason: string | null;
  done: number;
  total: number;
  result: BothTallies | null;
  createdAt: Instant;
  finishedAt: Instant | null;
}

/** The columns of a `BacktestRow`, of the table `backtest`. */
export const backtestColumns = sql`backtest.id, backtest.workspace_id as workspace, backtest.workflow_id as workflow, backtest.revision,
  backtest.version, backtest.segment_id as segment, backtest.rule, backtest.from_at as "from", backtest.until_at as until, backtest.state, backtest.reason, backtest.total,
  case backtest.state when 'done' then backtest.total else
    (select coalesce(sum(done), 0)::int from backtest_part p where p.workspace_id = backtest.workspace_id and p.backtest_id = backtest.id) end as done,
  backtest.result, backtest.created_at as "createdAt", backtest.finished_at as "finishedAt"`;
