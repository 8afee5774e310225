import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { none, byId } from '../../shapes/common.ts';
import { workflowCounts } from '../../shapes/workflow.ts';

/** Counts leads inside and passed, for each node, in one version or in all together. */
export const getWorkflowCounts = endpoint({
  name: 'getWorkflowCounts',
  method: 'get',
  path: '/api/workflows/{id}/counts',
  about: 'Counts leads inside and passed, for each node, in one version or in all together.',
  access: 'manage',
  params: byId,
  query: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  body: none,
  output: workflowCounts,
  status: 200,
});
