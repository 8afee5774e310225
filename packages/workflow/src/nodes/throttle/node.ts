import { type EffectOutcome, instant, sayTime } from '@ripen/domain';
import { z } from 'zod';
import { ask } from '../../decision.ts';
import type { Moment } from '../../moment.ts';
import type { Settlement } from '../../node-definition.ts';
import { nodeKind } from '../../node-kind.ts';

/** How many leads may pass in any span of that length. */
export const throttleConfig = z.strictObject({
  leads: z.number().int().min(1).max(100_000),
  per: z.enum(['minute', 'hour', 'day']),
});

/** What the hand answers: the moment (milliseconds since 1970) from which the lead may pass. */
const slot = z.object({ at: z.number() });

/** Lets so many leads pass in any hour and no more; the others wait for their turn, in the order they came. */
export const throttle = nodeKind({
  kind: 'throttle',
  label: 'Throttle',
  group: 'time',
  about: 'Lets only so many leads pass in an hour; the others wait for their turn.',
  within: ['nurture'],
  config: throttleConfig,
  blank: { leads: 100, per: 'hour' },
  ports: () => ['done'],
  sentence: ({ leads, per }) =>
    `Let ${leads} ${leads === 1 ? 'lead' : 'leads'} a${per === 'hour' ? 'n' : ''} ${per} pass`,
  woke: () => 'Its turn has come',
  repeatable: true,
  prepare: () => null,
  decide: () => ask({}, 'Asks for its turn'),
  settle: (_config, outcome, moment) => settled(outcome, moment),
});

const settled = ({ data, detail, state }: EffectOutcome, { now, zone }: Moment): Settlement => {
  const read = slot.safeParse(data);
  if (!read.success) return { port: 'done', said: state === 'sent' ? 'Passes at once' : `Passes: ${detail}` };
  const until = instant(read.data.at);
  return until <= now
    ? { port: 'done', said: 'Passes at once' }
    : { port: 'done', said: `Waits for its turn at ${sayTime(until, zone)}`, until };
};
