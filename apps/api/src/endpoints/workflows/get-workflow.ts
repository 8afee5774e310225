import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { handle, notFound } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { answerWorkflow } from './answer-workflow.ts';

/** Gives a workflow with its draft and what is wrong with it. */
export const getWorkflow = handle(endpoints.getWorkflow, async (call) => {
  const id = readId(workflowId, call.params.id);
  return id === null ? notFound() : answerWorkflow(call, id);
});
