import { daysIn, timeSpan, wholeDays } from '../families/time-span.ts';
import { daysSince } from '../time/days-between.ts';
import { dayStart } from '../time/local-day.ts';

/** `in-last`: whether a date or moment was within a span before now; today is in the last day. */
export const inLast = timeSpan({
  name: 'in-last',
  words: 'in the last',
  direction: 'since',
  distance: (moment, facts) =>
    'day' in moment ? wholeDays(daysSince(moment, facts)) : { length: facts.now - moment.at, whole: false },
  edges: (moment, span, { zone }) =>
    'day' in moment
      ? [dayStart(moment.day, zone), dayStart(moment.day + daysIn(span) + 1, zone)]
      : [moment.at, moment.at + span],
});
