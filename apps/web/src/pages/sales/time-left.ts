import { type Calendar, type Instant, openBetween, type Zone } from '@ripen/domain';
import type { Tone } from '@ripen/ui';
import { countOf } from '../../words/count-of.ts';

/** Business hours, and the zone they are of. */
export interface WorkingTime {
  calendar: Calendar;
  zone: Zone;
}

/** How much time is left to answer, in words, and how urgent that makes it. */
export interface TimeLeft {
  words: string;
  tone: Tone;
}

const minute = 60_000;
const hour = 60 * minute;

const spanOf = (milliseconds: number): string =>
  milliseconds < hour
    ? countOf(Math.max(1, Math.round(milliseconds / minute)), 'business minute')
    : countOf(Math.round(milliseconds / hour), 'business hour');

/** The business time from `now` to the moment an answer is due, or since then. Less than two hours are urgent. */
export const timeLeft = (due: Instant, now: Instant, { calendar, zone }: WorkingTime): TimeLeft => {
  const opening = { windows: calendar.hours, holidays: calendar.holidays };
  if (now >= due) {
    const late = openBetween(opening, { from: due, to: now }, zone);
    return { words: late < minute ? 'Overdue' : `Overdue by ${spanOf(late)}`, tone: 'red' };
  }
  const left = openBetween(opening, { from: now, to: due }, zone);
  return { words: `${spanOf(left)} left`, tone: left < 2 * hour ? 'orange' : 'gray' };
};
