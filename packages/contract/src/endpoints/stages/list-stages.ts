import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';
import { stages } from '../../shapes/setup.ts';

/** Lists the stages of the life cycle. */
export const listStages = endpoint({
  name: 'listStages',
  method: 'get',
  path: '/api/stages',
  about: 'Lists the stages of the life cycle.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: stages,
  status: 200,
});
