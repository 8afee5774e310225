import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { run } from '../../shapes/workflow.ts';

/** Ends a run where it is. */
export const cancelRun = endpoint({
  name: 'cancelRun',
  method: 'post',
  path: '/api/runs/{id}/cancel',
  about: 'Ends a run where it is.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: run,
  status: 200,
  problems: ['state_conflict'],
});
