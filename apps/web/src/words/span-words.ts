import { countOf } from './count-of.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in seconds, as people say it: "less than a minute", "3 hours", "12 days". */
export const spanWords = (seconds: number): string => {
  if (seconds < minute) return 'less than a minute';
  if (seconds < hour) return countOf(Math.round(seconds / minute), 'minute');
  if (seconds < 2 * day) return countOf(Math.round(seconds / hour), 'hour');
  return countOf(Math.round(seconds / day), 'day');
};
