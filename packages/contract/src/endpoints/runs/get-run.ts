import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';
import { run } from '../../shapes/workflow.ts';

/** Gives a run with its journal. */
export const getRun = endpoint({
  name: 'getRun',
  method: 'get',
  path: '/api/runs/{id}',
  about: 'Gives a run with its journal.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: run,
  status: 200,
});
