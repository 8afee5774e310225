import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { runStart, startedRuns } from '../../shapes/workflow.ts';

/** Starts leads in a published workflow: the API trigger. */
export const startRuns = endpoint({
  name: 'startRuns',
  method: 'post',
  path: '/api/workflows/{id}/runs',
  about: 'Starts leads in a published workflow: the API trigger.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: runStart,
  output: startedRuns,
  status: 201,
  creates: true,
  problems: ['lead_unknown', 'state_conflict'],
});
