import { nextTime, sayTime, timeOfDay, weekdays } from '@ripen/domain';
import { z } from 'zod';
import { park, pass, sleep } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';
import { sayDays } from '../../say-days.ts';

/** A time of day, and the days of the week on which it counts. */
const waitForTimeConfig = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1, 'needs a day of the week').max(7),
  at: timeOfDay,
});

/** Waits until the lead's own clock shows a time on one of the days. */
export const waitForTime = nodeKind({
  kind: 'wait-for-time',
  label: 'Wait for a time of the week',
  group: 'time',
  about: 'Waits until a time of day on the days you choose, by the lead’s own clock.',
  within: ['nurture'],
  config: waitForTimeConfig,
  blank: { days: weekdays.slice(0, 5), at: '09:00' },
  ports: () => ['done'],
  sentence: ({ days, at }) => `Wait until ${sayDays(days)}, ${at}`,
  timer: 'calendar',
  waits: true,
  follows: () => ({ zone: 'clock', fields: [] }),
  woke: ({ at }) => `It is ${at} where the lead is`,
  prepare: () => null,
  decide: (config, { now, zone }) => {
    const until = nextTime(config, now, zone);
    if (until === null) return park('WAIT_WITHOUT_END: no such day comes');
    if (until <= now) return pass('done', `It is ${config.at} where the lead is`);
    return sleep(until, 'done', `Waits until ${sayTime(until, zone)}`);
  },
});
