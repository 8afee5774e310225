import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';
import { segment } from '../../shapes/segment.ts';

/** Gives one segment. */
export const getSegment = endpoint({
  name: 'getSegment',
  method: 'get',
  path: '/api/segments/{id}',
  about: 'Gives one segment.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: segment,
  status: 200,
});
