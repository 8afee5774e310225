import { endpoint } from '../../endpoint.ts';
import { none, byId, pageQuery, page } from '../../shapes/common.ts';
import { lead } from '../../shapes/lead.ts';

/** Lists the leads of a segment. */
export const listSegmentLeads = endpoint({
  name: 'listSegmentLeads',
  method: 'get',
  path: '/api/segments/{id}/leads',
  about: 'Lists the leads of a segment.',
  access: 'manage',
  params: byId,
  query: pageQuery,
  body: none,
  output: page(lead),
  status: 200,
  problems: ['cursor_invalid'],
});
