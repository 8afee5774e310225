import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { changeDefinitions, deleteWorkflow as remove, findWorkflow } from '@ripen/store';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Deletes a workflow that was never published; one that was can be archived. */
export const deleteWorkflow = handle(endpoints.deleteWorkflow, async ({ params, workspace, services }) => {
  const id = readId(workflowId, params.id);
  if (id === null) return notFound();
  // Not while it is being published.
  const deleted = await changeDefinitions(services.db, workspace, (trx) => remove(trx, workspace, id));
  if (deleted) return reply(undefined);
  if ((await findWorkflow(services.db, workspace, id)) === undefined) return notFound();
  return refuse(409, 'in_use', 'This workflow was published, and leads’ stories tell of it: archive it instead');
});
