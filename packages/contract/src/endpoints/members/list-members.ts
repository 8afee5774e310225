import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';
import { member } from '../../shapes/setup.ts';

/** Lists the people of the workspace. */
export const listMembers = endpoint({
  name: 'listMembers',
  method: 'get',
  path: '/api/members',
  about: 'Lists the people of the workspace.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: z.strictObject({ items: z.array(member) }),
  status: 200,
});
