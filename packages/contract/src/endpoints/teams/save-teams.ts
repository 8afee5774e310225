import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { teams } from '../../shapes/setup.ts';

/** Sets the teams, all at once; a team that a stage or a workflow gives leads to stays. */
export const saveTeams = endpoint({
  name: 'saveTeams',
  method: 'put',
  path: '/api/teams',
  about: 'Sets the teams, all at once; a team that a stage or a workflow gives leads to stays.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: teams,
  output: teams,
  status: 200,
  conditional: true,
  problems: ['in_use', 'member_unknown', 'version_conflict'],
});
