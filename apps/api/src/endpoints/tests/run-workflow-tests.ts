import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { findWorkflow } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { walkTests } from './walk-tests.ts';

/** Walks the tests of a workflow through its draft; nothing is stored or sent. */
export const runWorkflowTests = handle(endpoints.runWorkflowTests, async (call) => {
  const id = readId(workflowId, call.params.id);
  const workflow = id && (await findWorkflow(call.services.db, call.workspace, id));
  return workflow ? reply({ items: await walkTests(call, workflow) }) : notFound();
});
