import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { outcome, outcomeDraft } from '../../shapes/outcome.ts';

/** Records what became of a lead at sales; the lead moves to the stage that goes with it, where it may. */
export const recordOutcome = endpoint({
  name: 'recordOutcome',
  method: 'post',
  path: '/api/leads/{id}/outcomes',
  about: 'Records what became of a lead at sales; the lead moves to the stage that goes with it, where it may.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: outcomeDraft,
  output: outcome,
  status: 201,
  creates: true,
  problems: ['time_future'],
});
