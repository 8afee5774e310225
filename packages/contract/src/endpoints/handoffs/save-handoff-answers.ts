import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { handoff, handoffAnswers } from '../../shapes/handoff.ts';

/** Sets the answers to a handoff’s checklist, all at once. */
export const saveHandoffAnswers = endpoint({
  name: 'saveHandoffAnswers',
  method: 'put',
  path: '/api/handoffs/{id}/checklist',
  about: 'Sets the answers to a handoff’s checklist, all at once.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: handoffAnswers,
  output: handoff,
  status: 200,
  problems: ['handoff_answered'],
});
