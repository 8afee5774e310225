import {
  type Holiday,
  nextOpen,
  openHorizon,
  sayTime,
  sendWindow,
  type SendWindow,
  daysAfter,
  dayAt,
  type Instant,
  type Zone,
} from '@ripen/domain';
import { z } from 'zod';
import { ask, type Decision, park, rest } from './decision.ts';
import type { Moment } from './moment.ts';

/** When a node's messages may go out: at any time, or in a window of its own; the workspace's where it is left out. */
export const sendingWindow = z.union([z.literal('any'), sendWindow]).optional();

/** What an effect that may go out in a window only is asked with: the window, the holidays that count, and whose clock. */
export const withinWindow = z.object({
  within: z.object({
    window: sendWindow,
    holidays: z.array(z.object({ date: z.string(), name: z.string() })),
    zone: z.string(),
  }),
});

/** Asks for a message within its window: outside of it the run rests until it opens, and is parked where it doesn't within 30 days. */
export const askInWindow = (own: z.infer<typeof sendingWindow>, moment: Moment, said: string): Decision => {
  const { now, zone, calendar } = moment;
  const window = own ?? calendar.sendWindow ?? 'any';
  if (window === 'any') return ask({}, said);
  const holidays = window.exceptHolidays === true ? soon(calendar.holidays, now, zone) : [];
  const opens = nextOpen({ windows: [window], holidays }, now, zone);
  if (opens === null) return park('NO_SEND_WINDOW: messages may not go out on any of the next 30 days');
  if (opens > now) return rest(opens, `Waits to send until ${sayTime(opens, zone)}`);
  return ask({ within: { window: plain(window), holidays, zone } }, said);
};

const plain = ({ days, from, to }: SendWindow): { days: string[]; from: string; to: string } => ({ days, from, to });

const soon = (holidays: readonly Holiday[], now: Instant, zone: Zone): { date: string; name: string }[] => {
  const today = dayAt(now, zone);
  const [first, last] = [daysAfter(today, -3), daysAfter(today, openHorizon + 10)];
  return holidays.filter(({ date }) => date >= first && date <= last);
};
