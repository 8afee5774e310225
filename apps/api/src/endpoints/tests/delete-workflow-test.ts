import { endpoints } from '@ripen/contract';
import { deleteTest } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { findTested } from './find-tested.ts';

/** Deletes a test. */
export const deleteWorkflowTest = handle(endpoints.deleteWorkflowTest, async (call) => {
  const found = await findTested(call, call.params);
  const named = found && { workflow: found.workflow.id, id: found.test.id };
  return named && (await deleteTest(call.services.db, call.workspace, named)) ? reply(undefined) : notFound();
});
