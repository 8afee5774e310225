import { timeSpan, wholeDays } from '../families/time-span.ts';
import { daysSince } from '../time/days-between.ts';

/** `in-last`: whether a date or moment was within a span before now; today is in the last day. */
export const inLast = timeSpan({
  name: 'in-last',
  words: 'in the last',
  distance: (moment, facts) =>
    'day' in moment ? wholeDays(daysSince(moment, facts)) : { length: facts.now - moment.at, whole: false },
});
