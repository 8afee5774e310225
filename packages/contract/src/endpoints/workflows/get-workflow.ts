import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';
import { workflow } from '../../shapes/workflow.ts';

/** Gives a workflow with its draft and what is wrong with it. */
export const getWorkflow = endpoint({
  name: 'getWorkflow',
  method: 'get',
  path: '/api/workflows/{id}',
  about: 'Gives a workflow with its draft and what is wrong with it.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: workflow,
  status: 200,
});
