import type { RuleContext } from '../rule.ts';
import { dayLength, dayStart, localDay } from './local-day.ts';
import type { Moment } from './moment.ts';

/** Whole days from a moment until now: for a day the midnights of the lead's zone, for a moment full 24 hours. */
export const daysSince = (moment: Moment, { now, zone }: RuleContext): number =>
  'day' in moment ? localDay(now, zone) - moment.day : Math.floor((now - moment.at) / dayLength);

/** Whole days from now until a moment, counted likewise. */
export const daysUntil = (moment: Moment, { now, zone }: RuleContext): number =>
  'day' in moment ? moment.day - localDay(now, zone) : Math.floor((moment.at - now) / dayLength);

/** The first moment at which so many whole days, or more, have passed since a moment. */
export const whenSince = (moment: Moment, days: number, { zone }: RuleContext): number =>
  'day' in moment ? dayStart(moment.day + days, zone) : moment.at + days * dayLength;

/** The first moment at which so many whole days, or fewer, are left until a moment. */
export const whenUntil = (moment: Moment, days: number, { zone }: RuleContext): number =>
  'day' in moment ? dayStart(moment.day - days, zone) : moment.at - (days + 1) * dayLength + 1;
