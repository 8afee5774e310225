import { endpoint } from '../../endpoint.ts';
import { nothing, none, byId } from '../../shapes/common.ts';

/** Deletes a segment that no workflow or segment uses. */
export const deleteSegment = endpoint({
  name: 'deleteSegment',
  method: 'delete',
  path: '/api/segments/{id}',
  about: 'Deletes a segment that no workflow or segment uses.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: none,
  status: 204,
  problems: ['in_use'],
});
