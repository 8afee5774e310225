import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Deletes a workflow that was never published; false when it was, or isn't there. Its backtests are forgotten in their time. Served by the primary key; locks that row. */
export const deleteWorkflow = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('workflow')
    .where('workspace_id', '=', workspace)
    .where('id', '=', workflow)
    .where('version', 'is', null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
