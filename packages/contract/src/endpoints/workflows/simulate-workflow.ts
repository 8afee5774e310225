import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { simulationAsked, simulationTold } from '../../shapes/simulation.ts';

/** Walks a lead through the draft in a moment: months of it, with nothing stored or sent. */
export const simulateWorkflow = endpoint({
  name: 'simulateWorkflow',
  method: 'post',
  path: '/api/workflows/{id}/simulate',
  about: 'Walks a lead through the draft in a moment; nothing is stored or sent.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: simulationAsked,
  output: simulationTold,
  status: 200,
  problems: ['draft_invalid', 'lead_unknown', 'timezone_unknown'],
});
