import { endpoint } from '../../endpoint.ts';
import { byId, none, nothing } from '../../shapes/common.ts';
import { rescoring } from '../../shapes/scoring.ts';

/** Tells how far the points of a scoring model are given anew. */
export const getRescore = endpoint({
  name: 'getRescore',
  method: 'get',
  path: '/api/workflows/{id}/rescore',
  about: 'Tells how far the points of a scoring model are given anew.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: rescoring,
  status: 200,
});
