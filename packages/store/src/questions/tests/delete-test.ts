import type { TestId, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** Deletes a test of a workflow; false when it has none of that id. Served by the primary key; locks that row. */
export const deleteTest = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, id }: { workflow: WorkflowId; id: TestId },
): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('workflow_test')
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
