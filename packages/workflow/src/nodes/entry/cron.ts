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

/** What is wrong with a cron expression of five parts (numbers, `*`, lists, ranges and steps), in words; null when nothing is. */
export const cronProblem = (text: string): string | null => {
  const given = text.trim().split(/\s+/);
  if (given.length !== parts.length)
    return 'must have five parts: minute, hour, day of the month, month, day of the week';
  for (const [index, part] of parts.entries())
    if (valuesOf(given[index] ?? '', part) === null)
      return `has a ${part.name} that can’t be: it goes from ${part.low} to ${part.high}`;
  const [minutes] = parts;
  const ticks = valuesOf(given[0] ?? '', minutes)?.size ?? 0;
  return ticks > mostTicksAnHour ? 'must tick every 15 minutes at most' : null;
};

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
  return values;
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
