import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';
import { lead } from '../../shapes/lead.ts';

/** Gives one lead. */
export const getLead = endpoint({
  name: 'getLead',
  method: 'get',
  path: '/api/leads/{id}',
  about: 'Gives one lead.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: lead,
  status: 200,
});
