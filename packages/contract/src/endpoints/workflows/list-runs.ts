import { runStatuses } from '@ripen/domain';
import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { none, byId, paging, page } from '../../shapes/common.ts';
import { runSummary } from '../../shapes/workflow.ts';

/** Lists a workflow’s runs, newest first. */
export const listRuns = endpoint({
  name: 'listRuns',
  method: 'get',
  path: '/api/workflows/{id}/runs',
  about: 'Lists a workflow’s runs, newest first.',
  access: 'manage',
  params: byId,
  query: z.strictObject({ ...paging, status: z.enum(runStatuses).optional(), node: z.string().max(64).optional() }),
  body: none,
  output: page(runSummary),
  status: 200,
  problems: ['cursor_invalid'],
});
