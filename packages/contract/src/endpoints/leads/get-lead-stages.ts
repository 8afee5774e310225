import { endpoint } from '../../endpoint.ts';
import { byId, none, nothing } from '../../shapes/common.ts';
import { leadStages } from '../../shapes/handoff.ts';

/** Tells a lead’s way through the stages: when it entered and left each, how long it stayed, and what moved it. */
export const getLeadStages = endpoint({
  name: 'getLeadStages',
  method: 'get',
  path: '/api/leads/{id}/stages',
  about: 'Tells a lead’s way through the stages: when it entered and left each, how long it stayed, and what moved it.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: leadStages,
  status: 200,
});
