import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';
import { teams } from '../../shapes/setup.ts';

/** Lists the teams, in order, with the ids of their people. */
export const listTeams = endpoint({
  name: 'listTeams',
  method: 'get',
  path: '/api/teams',
  about: 'Lists the teams, in order, with the ids of their people.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: teams,
  status: 200,
});
