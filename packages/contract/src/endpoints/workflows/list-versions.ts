import { endpoint } from '../../endpoint.ts';
import { none, byId, pageQuery, page } from '../../shapes/common.ts';
import { workflowVersion } from '../../shapes/workflow.ts';

/** Lists published versions, newest first. */
export const listVersions = endpoint({
  name: 'listVersions',
  method: 'get',
  path: '/api/workflows/{id}/versions',
  about: 'Lists published versions, newest first.',
  access: 'manage',
  params: byId,
  query: pageQuery,
  body: none,
  output: page(workflowVersion),
  status: 200,
  problems: ['cursor_invalid'],
});
