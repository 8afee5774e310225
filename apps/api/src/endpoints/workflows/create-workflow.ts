import { endpoints } from '@ripen/contract';
import { createWorkflow as create } from '@ripen/store';
import { handle } from '../../call.ts';
import { answerWorkflow } from './answer-workflow.ts';

/** Makes a workflow as a draft. */
export const createWorkflow = handle(endpoints.createWorkflow, async (call) =>
  answerWorkflow(call, await create(call.services.db, call.workspace, call.body)),
);
