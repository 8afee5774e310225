import { endpoints } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { findWorkflow, readRescore } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Tells how far the points of a scoring model are given anew. */
export const getRescore = handle(endpoints.getRescore, async ({ params, workspace, services: { db } }) => {
  const id = readId(workflowId, params.id);
  if (id === null || (await findWorkflow(db, workspace, id)) === undefined) return notFound();
  const { startedAt, ...progress } = await readRescore(db, workspace, id);
  return reply({ ...progress, startedAt: startedAt === null ? null : toIso(startedAt) });
});
