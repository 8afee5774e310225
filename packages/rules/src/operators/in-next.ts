import { daysIn, timeSpan, wholeDays } from '../families/time-span.ts';
import { daysUntil } from '../time/days-between.ts';
import { dayStart } from '../time/local-day.ts';

/** `in-next`: whether a date or moment is within a span after now; today is in the next day. */
export const inNext = timeSpan({
  name: 'in-next',
  words: 'in the next',
  direction: 'until',
  distance: (moment, facts) =>
    'day' in moment ? wholeDays(daysUntil(moment, facts)) : { length: moment.at - facts.now, whole: false },
  edges: (moment, span, { zone }) =>
    'day' in moment
      ? [dayStart(moment.day - daysIn(span), zone), dayStart(moment.day + 1, zone)]
      : [moment.at - span + 1, moment.at + 1],
});
