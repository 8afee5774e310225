import { workflowDocument } from '@ripen/workflow';
import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { workflow } from '../../shapes/workflow.ts';

/** Makes a workflow as a draft. */
export const createWorkflow = endpoint({
  name: 'createWorkflow',
  method: 'post',
  path: '/api/workflows',
  about: 'Makes a workflow as a draft.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: workflowDocument,
  output: workflow,
  status: 201,
  creates: true,
});
