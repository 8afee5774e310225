import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { none, byId } from '../../shapes/common.ts';
import { workflowCounts } from '../../shapes/workflow.ts';

/** Counts leads inside and passed, for each node, in one version or in all together; passed in the last so many days, today among them, or ever. */
export const getWorkflowCounts = endpoint({
  name: 'getWorkflowCounts',
  method: 'get',
  path: '/api/workflows/{id}/counts',
  about:
    'Counts leads inside now and passed, for each node, in one version or in all together; with `days`, those that passed in the last so many days of the workspace, today among them.',
  access: 'manage',
  params: byId,
  query: z.strictObject({
    version: z.coerce.number().int().min(1).optional(),
    days: z.coerce.number().int().min(1).max(31).optional(),
  }),
  body: none,
  output: workflowCounts,
  status: 200,
});
