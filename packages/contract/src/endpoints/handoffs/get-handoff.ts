import { endpoint } from '../../endpoint.ts';
import { byId, none, nothing } from '../../shapes/common.ts';
import { handoff } from '../../shapes/handoff.ts';

/** Gives one handoff. */
export const getHandoff = endpoint({
  name: 'getHandoff',
  method: 'get',
  path: '/api/handoffs/{id}',
  about: 'Gives one handoff.',
  access: 'manage',
  params: byId,
  query: nothing,
  body: none,
  output: handoff,
  status: 200,
});
