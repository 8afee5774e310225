import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { ruleProblems } from '../../shapes/rule.ts';
import { stages } from '../../shapes/setup.ts';

/** Sets the stages, all at once; stages that leads are in stay. */
export const saveStages = endpoint({
  name: 'saveStages',
  method: 'put',
  path: '/api/stages',
  about: 'Sets the stages, all at once; stages that leads are in stay.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: stages,
  output: stages,
  status: 200,
  conditional: true,
  problems: [
    'in_use',
    'version_conflict',
    ...ruleProblems,
    'stage_unknown',
    'member_unknown',
    'team_unknown',
    'team_empty',
    'name_repeated',
  ],
});
