import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { acceptance, handoff } from '../../shapes/handoff.ts';

/** Accepts a lead: it moves to the stage of accepted leads, once what that asks is answered. Whoever comes second is told who answered. */
export const acceptHandoff = endpoint({
  name: 'acceptHandoff',
  method: 'post',
  path: '/api/handoffs/{id}/accept',
  about: 'Accepts a lead, which moves to the stage of accepted leads, once what that asks is answered.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: acceptance.optional(),
  output: handoff,
  status: 200,
  problems: ['handoff_answered', 'stage_conflict', 'answers_missing'],
});
