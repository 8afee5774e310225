import { dayCount } from '../families/of-time.ts';
import { daysSince as count, whenSince as reaches } from '../time/days-between.ts';

/** `days-since`: whole days from a date or moment until now; null when it is unknown. */
export const daysSince = dayCount({
  name: 'days-since',
  noun: 'the days since',
  ago: 'ago',
  verb: 'was',
  count,
  rises: true,
  reaches,
});
