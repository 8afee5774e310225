import { endpoint } from '../../endpoint.ts';
import { byId, none, nothing } from '../../shapes/common.ts';
import { hook } from '../../shapes/hook.ts';

/** Gives the workflow’s own address for calls from outside, if it has one. */
export const getHook = endpoint({
  name: 'getHook',
  method: 'get',
  path: '/api/workflows/{id}/hook',
  about: 'Gives the workflow’s own address for calls from outside, if it has one.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: hook,
  status: 200,
});
