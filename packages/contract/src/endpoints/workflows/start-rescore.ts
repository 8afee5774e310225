import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { rescoring } from '../../shapes/scoring.ts';

/** Gives the points of a live scoring model anew to every lead, from their own events, in the background. */
export const startRescore = endpoint({
  name: 'startRescore',
  method: 'post',
  path: '/api/workflows/{id}/rescore',
  about: 'Gives the points of a live scoring model anew to every lead, from their own events, in the background.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: rescoring,
  status: 200,
  problems: ['state_conflict'],
});
