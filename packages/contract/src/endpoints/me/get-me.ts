import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';
import { me } from '../../shapes/setup.ts';

/** Gives the person signed in. */
export const getMe = endpoint({
  name: 'getMe',
  method: 'get',
  path: '/api/me',
  about: 'Gives the person signed in.',
  access: 'session',
  params: nothing,
  query: nothing,
  body: none,
  output: me,
  status: 200,
});
