import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { workflowTestRuns } from '../../shapes/workflow-test.ts';

/** Walks the tests of a workflow through its draft; nothing is stored or sent. */
export const runWorkflowTests = endpoint({
  name: 'runWorkflowTests',
  method: 'post',
  path: '/api/workflows/{id}/tests/run',
  about: 'Walks the tests of a workflow through its draft; nothing is stored or sent.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: workflowTestRuns,
  status: 200,
});
