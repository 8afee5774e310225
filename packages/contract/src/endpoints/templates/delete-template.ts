import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';

/** Deletes a mail template that no workflow uses. */
export const deleteTemplate = endpoint({
  name: 'deleteTemplate',
  method: 'delete',
  path: '/api/templates/{id}',
  about: 'Deletes a mail template that no workflow uses.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: none,
  status: 204,
  problems: ['in_use'],
});
