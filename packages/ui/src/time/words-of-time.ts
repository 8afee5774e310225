const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' });
const calendar = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
const sameYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const otherYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

const startOfDay = (at: number): number => {
  const day = new Date(at);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
};

const daysBetween = (at: number, now: number): number => (startOfDay(at) - startOfDay(now)) / (24 * hour);

/**
 * A moment in words as seen from `now`, both in milliseconds since 1970: "5 minutes ago", "in 3 hours", "yesterday",
 * and beyond a week the date. Days are calendar days of the reader.
 */
export const wordsOfTime = (at: number, now: number): string => {
  const away = Math.abs(at - now);
  if (away < 45 * second) return at > now ? 'in a moment' : 'just now';
  if (away < hour) return relative.format(Math.sign(at - now) * Math.max(1, Math.round(away / minute)), 'minute');
  const days = daysBetween(at, now);
  if (away < 22 * hour) return relative.format(Math.sign(at - now) * Math.round(away / hour), 'hour');
  if (Math.abs(days) <= 7) return calendar.format(days, 'day');
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? sameYear.format(at) : otherYear.format(at);
};
