import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { byId, none, page, paging } from '../../shapes/common.ts';
import { runSummary } from '../../shapes/workflow.ts';

/** Lists who waits in a workflow, or in one step of it, until when: soonest first. */
export const listWaiting = endpoint({
  name: 'listWaiting',
  method: 'get',
  path: '/api/workflows/{id}/waiting',
  about: 'Lists who waits in a workflow, or in one step of it, and until when: soonest first.',
  access: 'manage',
  params: byId,
  query: z.strictObject({ ...paging, node: z.string().max(64).optional() }),
  body: none,
  output: page(runSummary),
  status: 200,
  problems: ['cursor_invalid'],
});
