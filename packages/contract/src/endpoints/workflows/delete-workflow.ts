import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';

/** Deletes a workflow that was never published; one that was can be archived. */
export const deleteWorkflow = endpoint({
  name: 'deleteWorkflow',
  method: 'delete',
  path: '/api/workflows/{id}',
  about: 'Deletes a workflow that was never published; one that was can be archived.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: none,
  status: 204,
  problems: ['in_use'],
});
