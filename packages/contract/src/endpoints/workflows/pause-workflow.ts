import { endpoint } from '../../endpoint.ts';
import { nothing, byId } from '../../shapes/common.ts';
import { workflow } from '../../shapes/workflow.ts';

/** Holds everything where it is; timers keep their times. */
export const pauseWorkflow = endpoint({
  name: 'pauseWorkflow',
  method: 'post',
  path: '/api/workflows/{id}/pause',
  about: 'Holds everything where it is; timers keep their times.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: nothing.optional(),
  output: workflow,
  status: 200,
  problems: ['state_conflict'],
});
