import { endpoints } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { cancelRescore as cancel, findWorkflow, readRescore } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Ends giving the points of a scoring model anew, where it is; one that is over stays as it is. */
export const cancelRescore = handle(endpoints.cancelRescore, async ({ params, workspace, services: { db } }) => {
  const id = readId(workflowId, params.id);
  if (id === null || (await findWorkflow(db, workspace, id)) === undefined) return notFound();
  await cancel(db, workspace, id);
  const { startedAt, ...progress } = await readRescore(db, workspace, id);
  return reply({ ...progress, startedAt: startedAt === null ? null : toIso(startedAt) });
});
