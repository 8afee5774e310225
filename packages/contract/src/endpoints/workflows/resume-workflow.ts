import { endpoint } from '../../endpoint.ts';
import { resumption } from '../../shapes/changing.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { workflow } from '../../shapes/workflow.ts';

/** Goes on; what fell due meanwhile happens now, or as the policy says. */
export const resumeWorkflow = endpoint({
  name: 'resumeWorkflow',
  method: 'post',
  path: '/api/workflows/{id}/resume',
  about: 'Goes on; what fell due meanwhile happens now, or as the policy says.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: resumption.optional(),
  output: workflow,
  status: 200,
  problems: ['state_conflict'],
});
