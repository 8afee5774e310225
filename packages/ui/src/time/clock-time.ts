const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const thisYear = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const otherYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

/** A moment by the reader's clock, as it stands in a sentence: "17:30", or with its day where that isn't `now`'s. */
export const clockTime = (at: number, now: number): string => {
  const [then, today] = [new Date(at), new Date(now)];
  if (sameDay(then, today)) return clock.format(at);
  const day = then.getFullYear() === today.getFullYear() ? thisYear.format(at) : otherYear.format(at);
  return `${day} at ${clock.format(at)}`;
};
