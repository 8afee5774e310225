import type { TestId, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { testColumns, type TestRow } from './test-row.ts';

/** Lists the tests of a workflow, oldest first. Served by the primary key; locks nothing. */
export const listTests = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, above, limit }: { workflow: WorkflowId; above: TestId | null; limit: number },
): Promise<TestRow[]> => {
  let query = db
    .selectFrom('workflow_test')
    .select(testColumns)
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow);
  if (above !== null) query = query.where('id', '>', above);
  return query.orderBy('id').limit(limit).execute();
};
