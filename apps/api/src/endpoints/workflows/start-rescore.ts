import { endpoints } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { findWorkflow, readRescore, startRescore as start } from '@ripen/store';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Gives the points of a live scoring model anew to every lead, in the background. */
export const startRescore = handle(endpoints.startRescore, async ({ params, workspace, services: { db } }) => {
  const id = readId(workflowId, params.id);
  const row = id === null ? undefined : await findWorkflow(db, workspace, id);
  if (id === null || row === undefined) return notFound();
  if (row.draft.kind !== 'scoring' || row.status !== 'live')
    return refuse(
      409,
      'state_conflict',
      'Only a scoring model that is live can give its points anew; publish it first',
    );
  await start(db, workspace, id);
  const { startedAt, ...progress } = await readRescore(db, workspace, id);
  return reply({ ...progress, startedAt: startedAt === null ? null : toIso(startedAt) });
});
