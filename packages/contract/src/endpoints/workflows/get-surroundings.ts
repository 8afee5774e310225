import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { byId, leadName, none } from '../../shapes/common.ts';
import { surroundings } from '../../shapes/simulation.ts';

/** What surrounds a workflow, so that its draft can be simulated where it is drawn. */
export const getSurroundings = endpoint({
  name: 'getSurroundings',
  method: 'get',
  path: '/api/workflows/{id}/surroundings',
  about:
    'What surrounds a workflow, so that its draft can be simulated elsewhere; with `lead`, also that lead and its past.',
  access: 'manage',
  params: byId,
  query: z.strictObject({ lead: leadName.optional() }),
  body: none,
  output: surroundings,
  status: 200,
  problems: ['lead_unknown'],
});
