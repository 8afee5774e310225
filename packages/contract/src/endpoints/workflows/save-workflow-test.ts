import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { byTest, storedWorkflowTest, workflowTestWritten } from '../../shapes/workflow-test.ts';

/** Changes a test; without a story, the one that the draft tells now is expected from then on. */
export const saveWorkflowTest = endpoint({
  name: 'saveWorkflowTest',
  method: 'put',
  path: '/api/workflows/{id}/tests/{test}',
  about: 'Changes a test; without a story, the one that the draft tells now is expected from then on.',
  access: 'manage',
  params: byTest,
  query: nothing,
  body: workflowTestWritten,
  output: storedWorkflowTest,
  status: 200,
  conditional: true,
  problems: ['draft_invalid', 'story_too_long', 'timezone_unknown', 'version_conflict'],
});
