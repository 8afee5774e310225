import { instant, toIso } from '@ripen/domain';
import { dayLength } from '../time/local-day.ts';

/** The first day of the year 1 and the last of the year 9999, from 1970-01-01. */
const [first, last] = [-719_162, 2_932_896];

/** A day as text, null where it wouldn't have ten letters. */
export const dayTextOf = (day: number): string | null =>
  day < first || day > last ? null : toIso(instant(day * dayLength)).slice(0, 10);
