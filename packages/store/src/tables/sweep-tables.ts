import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Generated } from 'kysely';
import type { SweepId, Task } from '../sweeps/task.ts';
import type { DefaultMoment, JsonColumn } from './columns.ts';

/** What 0024-sweeps.sql makes: what becomes of the leads in a workflow that is changed or resumed. */
export interface SweepTables {
  sweep: SweepTable;
  sweep_shard: SweepShardTable;
}

interface SweepTable {
  workspace_id: WorkspaceId;
  id: Generated<SweepId>;
  workflow_id: WorkflowId;
  task: JsonColumn<Task>;
  given_by: string;
  started_at: DefaultMoment;
}

interface SweepShardTable {
  workspace_id: WorkspaceId;
  sweep_id: SweepId;
  shard: number;
  after: string | null;
  total: number;
  first: Generated<number>;
  given: Generated<number>;
  moved: Generated<number>;
  awaiting: Generated<number>;
  taken_out: Generated<number>;
  resumed: Generated<number>;
}
