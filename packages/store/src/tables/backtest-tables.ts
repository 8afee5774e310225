import type { BacktestId, BothTallies, Json, LeadId, SegmentId, Tallies, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Generated } from 'kysely';
import type { DefaultMoment, JsonColumn, MaybeMoment, Moment } from './columns.ts';
import type { OfLead } from './lead-tables.ts';

/** How far a backtest is. */
export type BacktestState = 'queued' | 'running' | 'done' | 'cancelled' | 'failed';

/** What 0020-backtests.sql makes: drafts that are tried on the past. */
export interface BacktestTables {
  backtest: BacktestTable;
  backtest_part: BacktestPartTable;
  backtest_lead: BacktestLeadTable;
}

interface BacktestTable {
  workspace_id: WorkspaceId;
  id: Generated<BacktestId>;
  workflow_id: WorkflowId;
  revision: number;
  document: JsonColumn<WorkflowDocument>;
  version: number | null;
  published: JsonColumn<WorkflowDocument> | null;
  segment_id: SegmentId | null;
  rule: JsonColumn<Json> | null;
  from_at: Moment;
  until_at: Moment;
  state: Generated<BacktestState>;
  total: Generated<number>;
  reason: string | null;
  result: JsonColumn<BothTallies> | null;
  created_at: DefaultMoment;
  finished_at: MaybeMoment;
}

interface BacktestPartTable {
  workspace_id: WorkspaceId;
  backtest_id: BacktestId;
  shard: number;
  after: LeadId | null;
  done: Generated<number>;
  tallies: JsonColumn<BothTallies>;
}

interface BacktestLeadTable extends OfLead {
  backtest_id: BacktestId;
  draft: JsonColumn<Tallies>;
  published: JsonColumn<Tallies> | null;
}
