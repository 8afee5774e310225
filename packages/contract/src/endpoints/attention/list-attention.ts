import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { attentionItem } from '../../shapes/attention.ts';
import { none, nothing } from '../../shapes/common.ts';

/** Lists what is parked, late or left alone. */
export const listAttention = endpoint({
  name: 'listAttention',
  method: 'get',
  path: '/api/attention',
  about: 'Lists what waits for a person or longer than it should, with the reason: the first hundred of each kind.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: none,
  output: z.strictObject({ items: z.array(attentionItem) }),
  status: 200,
});
