import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { run } from '../../shapes/workflow.ts';

/** Lets a parked run try its step again. */
export const retryRun = endpoint({
  name: 'retryRun',
  method: 'post',
  path: '/api/runs/{id}/retry',
  about: 'Lets a parked run try its step again.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: run,
  status: 200,
  problems: ['state_conflict'],
});
