import { endpoint } from '../../endpoint.ts';
import { byId, nothing } from '../../shapes/common.ts';
import { segment, segmentLeads } from '../../shapes/segment.ts';

/** Puts leads on a list kept by hand, and takes others off it. */
export const changeSegmentLeads = endpoint({
  name: 'changeSegmentLeads',
  method: 'post',
  path: '/api/segments/{id}/leads',
  about: 'Puts leads on a list kept by hand, and takes others off it; flows that listen start.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: segmentLeads,
  output: segment,
  status: 200,
  problems: ['lead_unknown', 'state_conflict'],
});
