import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { workflow } from '../../shapes/workflow.ts';

/** Goes on; what fell due meanwhile happens now. */
export const resumeWorkflow = endpoint({
  name: 'resumeWorkflow',
  method: 'post',
  path: '/api/workflows/{id}/resume',
  about: 'Goes on; what fell due meanwhile happens now.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: workflow,
  status: 200,
  problems: ['state_conflict'],
});
