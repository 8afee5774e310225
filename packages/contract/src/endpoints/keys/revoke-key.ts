import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';

/** Revokes an API key at once. */
export const revokeKey = endpoint({
  name: 'revokeKey',
  method: 'delete',
  path: '/api/keys/{id}',
  about: 'Revokes an API key at once.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: none,
  status: 204,
});
