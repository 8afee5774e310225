import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { none, nothing, time } from '../../shapes/common.ts';

/** Something that waits for a person, or longer than it should: what it is, and why, in words. */
export const attentionItem = z.strictObject({
  kind: z.enum(['run', 'signal', 'effect', 'provider']),
  key: z.string(),
  lead: z.guid().nullable(),
  run: z.guid().nullable(),
  said: z.string(),
  attempts: z.number().int(),
  since: time,
  nextAt: time.nullable(),
});

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
