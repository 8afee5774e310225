import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { findWorkflow, readSurroundings } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { readPastOf } from './read-past-of.ts';
import { showSurroundings } from './show-surroundings.ts';

/** What surrounds a workflow, so that its draft can be simulated where it is drawn. */
export const getSurroundings = handle(endpoints.getSurroundings, async ({ params, query, workspace, services }) => {
  const id = readId(workflowId, params.id);
  const workflow = id && (await findWorkflow(services.db, workspace, id));
  if (!workflow) return notFound();
  const surroundings = await readSurroundings(services.db, workspace, workflow.id);
  if (query.lead === undefined) return reply(showSurroundings(surroundings, undefined));
  const past = await readPastOf({ services, workspace }, query.lead);
  return past.ok ? reply(showSurroundings(surroundings, past.value)) : past.error;
});
