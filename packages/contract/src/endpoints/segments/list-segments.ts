import { endpoint } from '../../endpoint.ts';
import { nothing, none, pageQuery, page } from '../../shapes/common.ts';
import { segment } from '../../shapes/segment.ts';

/** Lists segments. */
export const listSegments = endpoint({
  name: 'listSegments',
  method: 'get',
  path: '/api/segments',
  about: 'Lists segments.',
  access: 'manage',
  params: nothing,
  query: pageQuery,
  body: none,
  output: page(segment),
  status: 200,
  problems: ['cursor_invalid'],
});
