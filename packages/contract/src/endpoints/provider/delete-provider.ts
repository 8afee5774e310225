import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';

/** Forgets where messages go, with its secrets. */
export const deleteProvider = endpoint({
  name: 'deleteProvider',
  method: 'delete',
  path: '/api/message-provider',
  about: 'Forgets where messages go, with its secrets.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: none,
  status: 204,
});
