import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { findWorkflow, readSweep } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { showProgress } from './changing/show-progress.ts';

/** Tells how far the newest plan for leads under way, or the newest going on after a pause, has come. */
export const getProgress = handle(endpoints.getProgress, async ({ params, workspace, services: { db } }) => {
  const id = readId(workflowId, params.id);
  if (id === null || (await findWorkflow(db, workspace, id)) === undefined) return notFound();
  return reply(showProgress(await readSweep(db, workspace, id)));
});
