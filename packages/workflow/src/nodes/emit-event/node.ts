import type { EffectOutcome } from '@ripen/domain';
import { z } from 'zod';
import { ask } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** The event's name, and its properties, whose texts are Liquid. */
export const emitEventConfig = z.strictObject({
  event: z.string().trim().min(1, 'needs the name of an event').max(128),
  properties: z.record(z.string().min(1).max(128), z.json()).optional(),
});

/** Lets an event of the lead's happen, as if a program had told of it. */
export const emitEvent = nodeKind({
  kind: 'emit-event',
  label: 'Emit an event',
  group: 'action',
  about: 'Lets an event happen for the lead, which other workflows and models hear.',
  within: ['nurture'],
  config: emitEventConfig,
  blank: { event: '' },
  ports: () => ['done'],
  sentence: ({ event }) => `Let “${event || '…'}” happen`,
  prepare: ({ event }) => `Asks to let “${event}” happen`,
  decide: (_config, _moment, said) => ask({}, said),
  settle: ({ event }, { state, detail }: EffectOutcome) => ({
    port: 'done',
    said: state === 'sent' ? `“${event}” happened` : `“${event}” didn’t happen: ${detail}`,
  }),
});
