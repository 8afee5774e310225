const format = (zone?: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...(zone === undefined ? {} : { timeZone: zone }),
  });

/** The exact moment (milliseconds since 1970) on the clocks of a zone, or of the reader's; null if there is no such zone. */
export const exactTime = (at: number, zone?: string): string | null => {
  try {
    const clock = format(zone);
    return `${clock.format(at)} (${clock.resolvedOptions().timeZone})`;
  } catch {
    return null;
  }
};
