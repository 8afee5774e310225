import { utc, type Zone } from '@ripen/domain';
import { localDay } from './local-day.ts';
import type { Moment } from './moment.ts';

const dayOf = (moment: Moment, zone: Zone): number => ('day' in moment ? moment.day : localDay(moment.at, zone));

/** Negative when `a` comes before `b`, positive when after. Where either is a day, both count as days of the zone. */
export const order = (a: Moment, b: Moment, zone: Zone = utc): number =>
  'at' in a && 'at' in b ? a.at - b.at : dayOf(a, zone) - dayOf(b, zone);

/** Zero when both are on one day of the zone. */
export const dayOrder = (a: Moment, b: Moment, zone: Zone = utc): number => dayOf(a, zone) - dayOf(b, zone);
