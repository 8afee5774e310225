/** The parts of a cron expression with their bounds; days of the week count from Sunday, which is 0 and 7. */
const parts = [
  { name: 'minute', low: 0, high: 59 },
  { name: 'hour', low: 0, high: 23 },
  { name: 'day of the month', low: 1, high: 31 },
  { name: 'month', low: 1, high: 12 },
  { name: 'day of the week', low: 0, high: 7 },
] as const;

/** A schedule starts whole segments, so it ticks four times an hour at most. */
const mostTicksAnHour = 4;

/** The days of the longest month of each. */
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** What a cron expression says: which minutes, hours, days and months, ascending; Sunday is 0. `either`: a day of the month or one of the week is enough. */
export interface Cron {
  minutes: ReadonlySet<number>;
  hours: ReadonlySet<number>;
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
  either: boolean;
}

/** Reads a cron expression of five parts (numbers, `*`, lists, ranges and steps); null where it isn't one. */
export const readCron = (text: string): Cron | null => {
  const given = text.trim().split(/\s+/);
  if (given.length !== parts.length) return null;
  const [minutes, hours, days, months, named] = parts.map((part, index) => valuesOf(given[index] ?? '', part));
  if (!minutes || !hours || !days || !months || !named) return null;
  const weekdays = new Set([...named].map((day) => day % 7));
  return { minutes, hours, days, months, weekdays, either: !given[2]?.startsWith('*') && !given[4]?.startsWith('*') };
};

/** What is wrong with a cron expression of five parts (numbers, `*`, lists, ranges and steps), in words; null when nothing is. */
export const cronProblem = (text: string): string | null => {
  const given = text.trim().split(/\s+/);
  if (given.length !== parts.length)
    return 'must have five parts: minute, hour, day of the month, month, day of the week';
  for (const [index, part] of parts.entries())
    if (valuesOf(given[index] ?? '', part) === null)
      return `has a ${part.name} that can’t be: it goes from ${part.low} to ${part.high}`;
  const cron = readCron(text);
  if (cron && cron.minutes.size > mostTicksAnHour) return 'must tick every 15 minutes at most';
  return cron && isNever(cron) ? 'names a day that none of its months has' : null;
};

const isNever = ({ days, months, either }: Cron): boolean =>
  !either && ![...months].some((month) => [...days].some((day) => day <= (longest[month - 1] ?? 0)));

const valuesOf = (text: string, { low, high }: { low: number; high: number }): Set<number> | null => {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const match = /^(?:(\d{1,2})(?:-(\d{1,2}))?|\*)(?:\/(\d{1,2}))?$/.exec(item);
    if (!match) return null;
    const [, first, second, step] = match;
    const from = first === undefined ? low : Number(first);
    const to = second !== undefined ? Number(second) : first === undefined || step !== undefined ? high : from;
    const by = step === undefined ? 1 : Number(step);
    if (from < low || to > high || from > to || by < 1) return null;
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return new Set([...values].toSorted((a, b) => a - b));
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Says a cron expression: "every Monday at 09:00"; the unusual ones as they are written. */
export const sayCron = (text: string): string => {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = text.trim().split(/\s+/);
  if (!/^\d+$/.test(minute) || !/^\d+$/.test(hour) || month !== '*') return `by the schedule “${text.trim()}”`;
  const at = `at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (day === '*' && weekday === '*') return `every day ${at}`;
  if (day === '*' && weekday === '1-5') return `from Monday to Friday ${at}`;
  if (day === '*' && /^[0-7]$/.test(weekday)) return `every ${weekdays[Number(weekday)]} ${at}`;
  if (weekday === '*' && /^\d+$/.test(day)) return `on day ${Number(day)} of every month ${at}`;
  return `by the schedule “${text.trim()}”`;
};
