import { duration, keepsWallClock, plus, sayDuration, sayTime } from '@ripen/domain';
import { compile, describe, reads, rule, phrase } from '@ripen/rules';
import { z } from 'zod';
import { sleep } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { ruleFaults } from '../../rule-faults.ts';

/** The event to wait for, perhaps only if a rule holds, and how long at most. */
const waitForEventConfig = z.strictObject({
  event: z.string().trim().min(1, 'needs the name of an event').max(128),
  rule: rule.optional(),
  timeout: duration,
});

/** Waits until the lead does something; gives up after a time. Only what is received while the lead waits here counts. */
export const waitForEvent = nodeKind({
  kind: 'wait-for-event',
  label: 'Wait for an event',
  group: 'time',
  about: 'Waits until the lead does something, for a time at most.',
  within: ['nurture'],
  config: waitForEventConfig,
  blank: { event: '', timeout: { days: 3 } },
  ports: () => ['happened', 'timeout'],
  sentence: (config, { catalogue }) => {
    const where = config.rule === undefined ? '' : `, if ${phrase(config.rule, catalogue)}`;
    return `Wait until “${config.event}” happens${where}, ${sayDuration(config.timeout)} at most`;
  },
  faults: (config, { catalogue }) => (config.rule === undefined ? [] : ruleFaults(config.rule, catalogue)),
  reads: (config) => reads(config.rule ?? true),
  timer: 'elapses',
  waits: true,
  follows: (config) => ({ zone: keepsWallClock(config.timeout) ? 'clock' : null, fields: [] }),
  woke: (config) => `“${config.event}” didn’t happen within ${sayDuration(config.timeout)}`,
  prepare: (config, catalogue) => ({
    holds: config.rule === undefined ? null : compile(config.rule),
    reads: reads(config.rule ?? true),
    said: `“${config.event}” happened${config.rule === undefined ? '' : ` (${describe(config.rule, catalogue)})`}`,
  }),
  listens: (config, prepared) => ({ to: 'event', event: config.event, port: 'happened', ...prepared }),
  decide: (config, { now, zone }) => {
    const until = plus(now, config.timeout, zone);
    return sleep(until, 'timeout', `Waits for “${config.event}”, until ${sayTime(until, zone)} at the latest`);
  },
});
