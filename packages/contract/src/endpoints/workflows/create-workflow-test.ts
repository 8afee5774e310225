import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { storedWorkflowTest, workflowTestWritten } from '../../shapes/workflow-test.ts';

/** Keeps a simulation as a test of the workflow; without a story, the one that the draft tells now is expected. */
export const createWorkflowTest = endpoint({
  name: 'createWorkflowTest',
  method: 'post',
  path: '/api/workflows/{id}/tests',
  about: 'Keeps a simulation as a test of the workflow; without a story, the one that the draft tells now is expected.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: workflowTestWritten,
  output: storedWorkflowTest,
  status: 201,
  creates: true,
  problems: ['draft_invalid', 'story_too_long', 'tests_too_many', 'timezone_unknown'],
});
