import { duration, roughly, sayDuration, type Duration } from '@ripen/domain';

const read = (value: unknown): Duration | null => {
  const parsed = duration.safeParse(value);
  return parsed.success && !parsed.data.years && !parsed.data.months ? parsed.data : null;
};

/** The length of a span such as `{ "days": 14 }` in milliseconds; days are 24 hours long. Null when it is no span. */
export const spanOf = (value: unknown): number | null => {
  const span = read(value);
  return span === null ? null : roughly(span);
};

/** A span in English: "14 days". */
export const saySpan = (value: unknown): string => {
  const span = read(value);
  if (span === null) return 'some time';
  const said = sayDuration(span);
  return said.startsWith('1 ') && !said.includes(' and ') ? said.slice(2) : said;
};

/** Says what is wrong with a span, or null. */
export const spanShape = (value: unknown): string | null =>
  read(value) === null ? 'must be a span of weeks, days, hours, minutes or seconds, such as {"days":14}.' : null;
