const inZone = (options: Intl.DateTimeFormatOptions, zone: string | undefined): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', zone === undefined ? options : { ...options, timeZone: zone });

const clocksOf = (zone: string | undefined) => ({
  clock: inZone({ hour: '2-digit', minute: '2-digit' }, zone),
  day: inZone({ day: 'numeric', month: 'numeric', year: 'numeric' }, zone),
  year: inZone({ year: 'numeric' }, zone),
  thisYear: inZone({ weekday: 'short', day: 'numeric', month: 'short' }, zone),
  otherYear: inZone({ day: 'numeric', month: 'short', year: 'numeric' }, zone),
});

const known = new Map<string | undefined, ReturnType<typeof clocksOf>>();

const clocksIn = (zone: string | undefined): ReturnType<typeof clocksOf> => {
  const clocks = known.get(zone) ?? clocksOf(zone);
  known.set(zone, clocks);
  return clocks;
};

/** A moment by the reader's clock, or that of a zone that exists, as it stands in a sentence: "17:30", or with its day where that isn't `now`'s. */
export const clockTime = (at: number, now: number, zone?: string): string => {
  const { clock, day, year, thisYear, otherYear } = clocksIn(zone);
  if (day.format(at) === day.format(now)) return clock.format(at);
  const told = year.format(at) === year.format(now) ? thisYear.format(at) : otherYear.format(at);
  return `${told} at ${clock.format(at)}`;
};
