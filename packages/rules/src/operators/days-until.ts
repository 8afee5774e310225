import { dayCount } from '../families/of-time.ts';
import { daysUntil as count, whenUntil as reaches } from '../time/days-between.ts';

/** `days-until`: whole days from now until a date or moment; null when it is unknown. */
export const daysUntil = dayCount({
  name: 'days-until',
  noun: 'the days until',
  ago: 'away',
  verb: 'is',
  count,
  rises: false,
  reaches,
});
