import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { nothing, none } from '../../shapes/common.ts';
import { key } from '../../shapes/setup.ts';

/** Lists API keys. */
export const listKeys = endpoint({
  name: 'listKeys',
  method: 'get',
  path: '/api/keys',
  about: 'Lists API keys.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: z.strictObject({ items: z.array(key) }),
  status: 200,
});
