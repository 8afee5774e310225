import { endpoint } from '../../endpoint.ts';
import { none, nothing } from '../../shapes/common.ts';
import { byTest } from '../../shapes/workflow-test.ts';

/** Deletes a test. */
export const deleteWorkflowTest = endpoint({
  name: 'deleteWorkflowTest',
  method: 'delete',
  path: '/api/workflows/{id}/tests/{test}',
  about: 'Deletes a test.',
  access: 'manage',
  params: byTest,
  query: nothing,
  body: none,
  output: none,
  status: 204,
});
