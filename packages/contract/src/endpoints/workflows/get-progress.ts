import { endpoint } from '../../endpoint.ts';
import { byId, none, nothing } from '../../shapes/common.ts';
import { changeProgress } from '../../shapes/changing.ts';

/** Tells how far the newest plan for leads under way, or the newest going on after a pause, has come. */
export const getProgress = endpoint({
  name: 'getProgress',
  method: 'get',
  path: '/api/workflows/{id}/progress',
  about: 'Tells how far the newest plan for leads under way, or the newest going on after a pause, has come.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: changeProgress,
  status: 200,
});
