import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { workflow } from '../../shapes/workflow.ts';

/** Ends the workflow: nobody enters, runs under way are cancelled. */
export const archiveWorkflow = endpoint({
  name: 'archiveWorkflow',
  method: 'post',
  path: '/api/workflows/{id}/archive',
  about: 'Ends the workflow: nobody enters, runs under way are cancelled.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: workflow,
  status: 200,
  problems: ['state_conflict'],
});
