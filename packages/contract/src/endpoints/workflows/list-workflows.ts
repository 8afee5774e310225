import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { nothing, none, paging, page } from '../../shapes/common.ts';
import { workflowSummary } from '../../shapes/workflow.ts';

/** Lists workflows, newest change first. */
export const listWorkflows = endpoint({
  name: 'listWorkflows',
  method: 'get',
  path: '/api/workflows',
  about: 'Lists workflows, newest change first.',
  access: 'manage',
  params: nothing,
  query: z.strictObject({ ...paging, archived: z.enum(['true', 'false']).default('false') }),
  body: none,
  output: page(workflowSummary),
  status: 200,
  problems: ['cursor_invalid'],
});
