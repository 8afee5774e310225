import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';
import { leadScore } from '../../shapes/lead.ts';

/** Explains a lead’s score by its ledger. */
export const getLeadScore = endpoint({
  name: 'getLeadScore',
  method: 'get',
  path: '/api/leads/{id}/score',
  about: 'Explains a lead’s score by its ledger.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: leadScore,
  status: 200,
});
