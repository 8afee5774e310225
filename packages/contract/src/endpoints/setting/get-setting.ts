import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';
import { setting } from '../../shapes/setup.ts';

/** Gives what rules and forms choose from. */
export const getSetting = endpoint({
  name: 'getSetting',
  method: 'get',
  path: '/api/setting',
  about: 'Gives what rules and forms choose from.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: setting,
  status: 200,
});
