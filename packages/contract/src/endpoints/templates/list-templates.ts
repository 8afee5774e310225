import { endpoint } from '../../endpoint.ts';
import { nothing, none, pageQuery, page } from '../../shapes/common.ts';
import { template } from '../../shapes/template.ts';

/** Lists mail templates. */
export const listTemplates = endpoint({
  name: 'listTemplates',
  method: 'get',
  path: '/api/templates',
  about: 'Lists mail templates.',
  access: 'manage',
  params: nothing,
  query: pageQuery,
  body: none,
  output: page(template),
  status: 200,
  problems: ['cursor_invalid'],
});
