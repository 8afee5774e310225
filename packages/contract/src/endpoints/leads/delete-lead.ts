import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';

/** Erases a lead with everything known of it. */
export const deleteLead = endpoint({
  name: 'deleteLead',
  method: 'delete',
  path: '/api/leads/{id}',
  about: 'Erases a lead with everything known of it.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: none,
  status: 204,
});
