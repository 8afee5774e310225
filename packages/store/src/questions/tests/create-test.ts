import type { WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowTest } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { testColumns, type TestRow } from './test-row.ts';

/** Stores a new test of a workflow that is there. Locks nothing that others wait for. */
export const createTest = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, test: { name, story, ...walk } }: { workflow: WorkflowId; test: WorkflowTest },
): Promise<TestRow> =>
  db
    .insertInto('workflow_test')
    .values({
      workspace_id: workspace,
      workflow_id: workflow,
      name,
      walk: JSON.stringify(walk),
      story: JSON.stringify(story),
    })
    .returning(testColumns)
    .executeTakeFirstOrThrow();
