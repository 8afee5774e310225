import type { TestId, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { testColumns, type TestRow } from './test-row.ts';

/** One test of a workflow; undefined when it has none of that id. Served by the primary key; locks nothing. */
export const findTest = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, id }: { workflow: WorkflowId; id: TestId },
): Promise<TestRow | undefined> =>
  db
    .selectFrom('workflow_test')
    .select(testColumns)
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow)
    .where('id', '=', id)
    .executeTakeFirst();
