import { type EffectOutcome, fieldName, type LeadChange, pointer } from '@ripen/domain';
import { z } from 'zod';
import { ask } from '../../decision.ts';
import { fieldFaults } from '../../field-faults.ts';
import { nodeKind } from '../../node-kind.ts';

const header = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/, 'isn’t the name of an HTTP header');
const headerValue = z
  .string()
  .max(4_096)
  .regex(/^[^\r\n\0]*$/, 'may not hold line breaks');

const answerPath = z
  .string()
  .trim()
  .min(1, 'needs the place in the answer')
  .max(256)
  .regex(/^[^.]+(\.[^.]+)*$/, 'is names with dots between them, such as company.size');

/** Where to send what; `save` puts parts of the answer, which is JSON then, into fields of the lead. `body` is JSON whose texts may hold Liquid; left out, the lead and its run are sent. */
export const webhookConfig = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' }).max(2_048),
  method: z.enum(['POST', 'PUT', 'PATCH', 'GET', 'DELETE']).optional(),
  headers: z.record(header, headerValue).optional(),
  body: z.json().optional(),
  save: z
    .array(z.strictObject({ path: answerPath, field: fieldName }))
    .max(20)
    .optional(),
});
export type WebhookConfig = z.infer<typeof webhookConfig>;

/** Calls an address on the web and waits for the answer. */
export const webhook = nodeKind({
  kind: 'webhook',
  label: 'Webhook',
  group: 'action',
  about: 'Calls another program over HTTP and waits for its answer.',
  within: ['nurture'],
  config: webhookConfig,
  blank: { url: '' },
  ports: () => ['done', 'failed'],
  sentence: (config) => `Call ${config.url || 'an address'}`,
  prepare: (config) => ({ said: `Asks to call ${config.url}`, provider: config.url.replace(/[?#].*$/s, '') }),
  decide: (_config, _moment, { said, provider }) => ask({ provider }, said),
  faults: ({ save = [] }, { catalogue }) =>
    save.flatMap(({ field }, index) => fieldFaults(field, catalogue, null, pointer('/save', index, 'field'))),
  settle: (_config, outcome) => ({
    port: outcome.state === 'sent' ? 'done' : 'failed',
    said: saidOf(outcome),
    changes: savedBy(outcome),
  }),
});

const saidOf = ({ state, detail }: EffectOutcome): string =>
  state === 'sent' ? `Called: ${detail}` : `The call failed: ${detail}`;

const answer = z.object({ saved: z.record(z.string(), z.json()) });

const savedBy = ({ data }: EffectOutcome): LeadChange[] => {
  const read = answer.safeParse(data);
  if (!read.success) return [];
  return Object.entries(read.data.saved).map(([field, value]) => ({ change: 'field', field, value }));
};
