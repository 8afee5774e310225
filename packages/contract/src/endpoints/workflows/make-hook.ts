import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { hook } from '../../shapes/hook.ts';

/** Gives the workflow a new address and secret; the ones it had are dead from now on. */
export const makeHook = endpoint({
  name: 'makeHook',
  method: 'post',
  path: '/api/workflows/{id}/hook',
  about: 'Gives the workflow a new address and secret; the ones it had are dead from now on.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: hook,
  status: 200,
});
