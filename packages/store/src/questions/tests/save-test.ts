import type { TestId, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowTest } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { testColumns, type TestRow } from './test-row.ts';

/** A test to save over the revision it was made from. */
export interface TestSave {
  workflow: WorkflowId;
  id: TestId;
  revision: number;
  test: WorkflowTest;
}

/** Saves a test; undefined, and nothing changes, when its revision isn't the stored one any more. Served by the primary key; locks that row. */
export const saveTest = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, id, revision, test: { name, story, ...walk } }: TestSave,
): Promise<TestRow | undefined> =>
  db
    .updateTable('workflow_test')
    .set({
      name,
      walk: JSON.stringify(walk),
      story: JSON.stringify(story),
      revision: sql<number>`revision + 1`,
      updated_at: sql<string>`clock_timestamp()`,
    })
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow)
    .where('id', '=', id)
    .where('revision', '=', sql<number>`${revision}::bigint`)
    .returning(testColumns)
    .executeTakeFirst();
