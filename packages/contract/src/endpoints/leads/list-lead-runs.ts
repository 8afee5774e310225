import { endpoint } from '../../endpoint.ts';
import { none, byId, pageQuery, page } from '../../shapes/common.ts';
import { runSummary } from '../../shapes/workflow.ts';

/** Lists a lead’s runs, newest first. */
export const listLeadRuns = endpoint({
  name: 'listLeadRuns',
  method: 'get',
  path: '/api/leads/{id}/runs',
  about: 'Lists a lead’s runs, newest first.',
  access: 'manage',
  params: byId,
  query: pageQuery,
  body: none,
  output: page(runSummary),
  status: 200,
  problems: ['cursor_invalid'],
});
