import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { createWorkflow as create } from '@ripen/store';
import { handle } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { answerWorkflow } from './answer-workflow.ts';

/** Makes a workflow as a draft. */
export const createWorkflow = handle(endpoints.createWorkflow, async (call) =>
  answerWorkflow(
    call,
    await create(call.services.db, call.workspace, { ...call.body, id: readId(workflowId, call.subject) }),
  ),
);
