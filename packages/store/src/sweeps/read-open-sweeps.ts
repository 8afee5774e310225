import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { WorkspaceNow } from '../definitions/read-definitions.ts';
import type { Database } from '../tables.ts';
import { uuids } from '../turns/write/array-text.ts';
import type { SweepId, Task } from './task.ts';

/** A sweep that isn't through with a shard: runs up to `after` are done; `first` and `given` count turns in the common order. */
export interface OpenSweep {
  workspace: WorkspaceId;
  id: SweepId;
  workflow: WorkflowId;
  task: Task;
  by: string;
  startedAt: Instant;
  after: string;
  first: number;
  given: number;
}

/** The oldest open plan and the open resumption of each workflow in a shard, oldest first, of those workspaces that have any there. Served by sweep_left and the primary key of sweep. */
export const readOpenSweeps = async (
  trx: Transaction<Database>,
  shard: number,
  workspaces: readonly Pick<WorkspaceNow, 'id' | 'sweeping'>[],
): Promise<OpenSweep[]> => {
  const sweeping = workspaces.filter((one) => one.sweeping).map(({ id }) => id);
  if (sweeping.length === 0) return [];
  const { rows } = await sql<OpenSweep>`
    select * from (
      select distinct on (s.workspace_id, s.workflow_id, s.task ->> 'do') s.workspace_id as workspace, s.id, s.workflow_id as workflow, s.task,
        s.given_by as by, s.started_at as "startedAt", p.after, p.first, p.given
      from sweep_shard p join sweep s on s.workspace_id = p.workspace_id and s.id = p.sweep_id
      where p.shard = ${shard} and p.workspace_id = any(${uuids(sweeping)}::uuid[]) and p.after is not null
      order by s.workspace_id, s.workflow_id, s.task ->> 'do', s.id) o
    order by workspace, workflow, id`.execute(trx);
  return rows;
};
