import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';

/**
 * Holds what is under way in a workflow, or lets it go on: held runs and effects aren't due, whatever the time. Called
 * within `changeDefinitions`, together with the change of the workflow's status. Served by run_inside and
 * effect_by_workflow.
 */
export const holdRuns = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { workflow, held }: { workflow: WorkflowId; held: boolean },
): Promise<void> => {
  await trx
    .updateTable('run')
    .set({ held, held_at: held ? sql<string>`clock_timestamp()` : null })
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow)
    .where('status', 'in', ['waiting', 'parked'])
    .where('held', '=', !held)
    .execute();
  await trx
    .updateTable('effect')
    .set({ held })
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow)
    .where('due_at', 'is not', null)
    .where('held', '=', !held)
    .execute();
};
