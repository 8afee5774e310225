import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';
import { workflowCounts } from '../../shapes/workflow.ts';

/** Counts leads inside and passed, for each node. */
export const getWorkflowCounts = endpoint({
  name: 'getWorkflowCounts',
  method: 'get',
  path: '/api/workflows/{id}/counts',
  about: 'Counts leads inside and passed, for each node.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: workflowCounts,
  status: 200,
});
