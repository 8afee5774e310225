import { endpoint } from '../../endpoint.ts';
import { byId, none, page, pageQuery } from '../../shapes/common.ts';
import { storedWorkflowTest } from '../../shapes/workflow-test.ts';

/** Lists the tests of a workflow, oldest first. */
export const listWorkflowTests = endpoint({
  name: 'listWorkflowTests',
  method: 'get',
  path: '/api/workflows/{id}/tests',
  about: 'Lists the tests of a workflow, oldest first.',
  access: 'manage',
  params: byId,
  query: pageQuery,
  body: none,
  output: page(storedWorkflowTest),
  status: 200,
});
