import { endpoint } from '../../endpoint.ts';
import { byId, none, nothing } from '../../shapes/common.ts';
import { rescoring } from '../../shapes/scoring.ts';

/** Ends giving the points of a scoring model anew: leads that are done keep their new points, the others those they had. */
export const cancelRescore = endpoint({
  name: 'cancelRescore',
  method: 'delete',
  path: '/api/workflows/{id}/rescore',
  about:
    'Ends giving the points of a scoring model anew: leads that are done keep their new points, the others those they had.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: rescoring,
  status: 200,
});
