import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowStatus } from '@ripen/workflow';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import { renewAlarms } from '../schedules/renew-alarms.ts';

/** Where a workflow goes, from where. */
export interface StatusChange {
  workflow: WorkflowId;
  from: readonly WorkflowStatus[];
  to: WorkflowStatus;
}

/** Moves a workflow from one of some statuses to another; false when it is in none of them. One that goes live reckons its schedule from now. Called within `changeDefinitions`. Served by the primary key. */
export const setStatus = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { workflow, from, to }: StatusChange,
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('workflow')
    .set({
      status: to,
      updated_at: sql<string>`clock_timestamp()`,
      paused_at: to === 'paused' ? sql<string>`clock_timestamp()` : null,
    })
    .where('workspace_id', '=', workspace)
    .where('id', '=', workflow)
    .where('status', 'in', from)
    .executeTakeFirst();
  if (to === 'live' && numUpdatedRows > 0n) {
    await trx
      .updateTable('schedule')
      .set({ next_at: null })
      .where('workspace_id', '=', workspace)
      .where('workflow_id', '=', workflow)
      .execute();
    await renewAlarms(trx, workspace, workflow);
  }
  return numUpdatedRows > 0n;
};
