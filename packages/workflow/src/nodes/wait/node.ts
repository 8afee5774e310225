import { duration, keepsWallClock, plus, sayDuration, sayTime } from '@ripen/domain';
import { z } from 'zod';
import { sleep } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** How long to wait. */
const waitConfig = z.strictObject({ for: duration });

/** Lets time pass: days keep the lead's wall clock, hours elapse. */
export const wait = nodeKind({
  kind: 'wait',
  label: 'Wait',
  group: 'time',
  about: 'Lets time pass; days keep the lead’s own clock.',
  within: ['nurture'],
  config: waitConfig,
  blank: { for: { days: 1 } },
  ports: () => ['done'],
  sentence: (config) => `Wait ${sayDuration(config.for)}`,
  timer: 'elapses',
  waits: true,
  follows: (config) => ({ zone: keepsWallClock(config.for) ? 'clock' : null, fields: [] }),
  woke: (config) => `Waited ${sayDuration(config.for)}`,
  prepare: (config) => sayDuration(config.for),
  decide: (config, { now, zone }, said) => {
    const until = plus(now, config.for, zone);
    return sleep(until, 'done', `Waits ${said}, until ${sayTime(until, zone)}`);
  },
});
