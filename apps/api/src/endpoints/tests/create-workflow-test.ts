import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { createTest, findWorkflow, listTests } from '@ripen/store';
import { mostTests } from '@ripen/workflow';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { completeTest } from './complete-test.ts';
import { showTest } from './show-test.ts';

/** Keeps a simulation as a test of the workflow; without a story, the one that the draft tells now is expected. */
export const createWorkflowTest = handle(endpoints.createWorkflowTest, async (call) => {
  const { params, body, workspace, services } = call;
  const id = readId(workflowId, params.id);
  const workflow = id && (await findWorkflow(services.db, workspace, id));
  if (!workflow) return notFound();
  const kept = await listTests(services.db, workspace, { workflow: workflow.id, above: null, limit: mostTests });
  if (kept.length >= mostTests)
    return refuse(409, 'tests_too_many', `A workflow has ${mostTests} tests at most; delete one of them first`);
  const test = await completeTest(call, workflow, body);
  if (!test.ok) return test.error;
  const row = await createTest(services.db, workspace, { workflow: workflow.id, test: test.value });
  return reply(showTest(row), row.revision);
});
