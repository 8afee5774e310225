import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { attentionItem } from '../../shapes/attention.ts';
import { nothing } from '../../shapes/common.ts';

/** Tries something again that needs attention, or leaves it out. */
export const settleAttention = endpoint({
  name: 'settleAttention',
  method: 'post',
  path: '/api/attention',
  about:
    'Tries something again that needs attention; or skips it: a run is taken out, a signal left out, an effect left out while its run goes on. Providers can only be tried again. An `unknown` message is sent again by `retry`, or counts as sent from now on by `sent`.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    kind: attentionItem.shape.kind,
    key: z.string().min(1).max(2_048),
    do: z.enum(['retry', 'skip', 'sent']),
  }),
  output: z.strictObject({ done: z.literal(true) }),
  status: 200,
  problems: ['state_conflict'],
});
