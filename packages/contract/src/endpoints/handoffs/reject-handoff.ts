import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { handoff, rejection } from '../../shapes/handoff.ts';

/** Rejects a lead with a reason; it moves to the stage of rejected leads, and flows hear of it. Whoever comes second is told who answered. */
export const rejectHandoff = endpoint({
  name: 'rejectHandoff',
  method: 'post',
  path: '/api/handoffs/{id}/reject',
  about: 'Rejects a lead with a reason, and perhaps when it may come back; flows hear of it.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: rejection,
  output: handoff,
  status: 200,
  problems: ['handoff_answered', 'stage_conflict', 'stage_unknown', 'time_past'],
});
