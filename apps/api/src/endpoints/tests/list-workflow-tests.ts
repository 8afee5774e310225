import { endpoints } from '@ripen/contract';
import { testId, workflowId } from '@ripen/domain';
import { findWorkflow, listTests } from '@ripen/store';
import { z } from 'zod';
import { handle, notFound, reply } from '../../call.ts';
import { readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';
import { showTest } from './show-test.ts';

/** Lists the tests of a workflow, oldest first. */
export const listWorkflowTests = handle(endpoints.listWorkflowTests, async ({ params, query, workspace, services }) => {
  const workflow = readId(workflowId, params.id);
  if (workflow === null || (await findWorkflow(services.db, workspace, workflow)) === undefined) return notFound();
  const after = readCursor(query.cursor, z.tuple([testId]));
  if (!after.ok) return after.error;
  const rows = await listTests(services.db, workspace, {
    workflow,
    above: after.value?.[0] ?? null,
    limit: query.limit + 1,
  });
  return reply(pageOf(rows, { limit: query.limit, key: ({ id }) => [id], show: showTest }));
});
