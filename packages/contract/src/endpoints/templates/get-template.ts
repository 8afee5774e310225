import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';
import { template } from '../../shapes/template.ts';

/** Gives one mail template. */
export const getTemplate = endpoint({
  name: 'getTemplate',
  method: 'get',
  path: '/api/templates/{id}',
  about: 'Gives one mail template.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: template,
  status: 200,
});
