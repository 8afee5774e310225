import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';
import { fields } from '../../shapes/setup.ts';

/** Lists the fields of leads. */
export const listFields = endpoint({
  name: 'listFields',
  method: 'get',
  path: '/api/fields',
  about: 'Lists the fields of leads.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: fields,
  status: 200,
});
