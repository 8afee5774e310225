import { endpoint } from '../../endpoint.ts';
import { none, byId, pageQuery, page } from '../../shapes/common.ts';
import { timelineItem } from '../../shapes/lead.ts';

/** Tells a lead’s story, newest first. */
export const getLeadTimeline = endpoint({
  name: 'getLeadTimeline',
  method: 'get',
  path: '/api/leads/{id}/timeline',
  about: 'Tells a lead’s story, newest first.',
  access: 'manage',
  params: byId,
  query: pageQuery,
  body: none,
  output: page(timelineItem),
  status: 200,
  problems: ['cursor_invalid'],
});
