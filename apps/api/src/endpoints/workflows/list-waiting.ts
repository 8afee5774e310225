import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { findWorkflow, listWaiting as read } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readCursor } from '../../paging/cursor.ts';
import { pageOf } from '../../paging/page-of.ts';
import { readId } from '../../read-id.ts';
import { keyOfRun, runKey } from '../runs/run-key.ts';
import { summarizeRun } from '../runs/show-run.ts';

/** Lists who waits in a workflow, or in one step of it, until when: soonest first. */
export const listWaiting = handle(endpoints.listWaiting, async ({ params, query, workspace, services }) => {
  const workflow = readId(workflowId, params.id);
  if (workflow === null || (await findWorkflow(services.db, workspace, workflow)) === undefined) return notFound();
  const after = readCursor(query.cursor, runKey);
  if (!after.ok) return after.error;
  const { limit, node } = query;
  const rows = await read(services.db, workspace, { workflow, node, after: after.value, limit: limit + 1 });
  return reply(pageOf(rows, { limit, key: keyOfRun, show: summarizeRun }));
});
