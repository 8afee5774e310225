import { dayLength } from '../time/local-day.ts';
import { spanOf } from '../time/span.ts';
import { argument, type Call, constant } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import { dayTextOf } from './day-text.ts';
import { momentIn, nowIn, todayIn } from './moment-in-sql.ts';
import { boolean, constantly, every, type Told } from './told.ts';

/** Whether time is counted from a date until now, or from now until it. */
export type Direction = 'since' | 'until';

interface Distance {
  /** Days and milliseconds, of which at most one isn't null in a row. */
  days: string;
  length: string;
  text: string | null;
}

const distanceOf = (call: Call, voice: SqlVoice, direction: Direction): Distance | null => {
  const subject = argument(call, 0);
  const moment = momentIn(voice.value(subject), subject, voice);
  const minus = (from: string, to: string): string =>
    direction === 'since' ? `(${to} - ${from})` : `(${from} - ${to})`;
  const now = nowIn(voice, call);
  if (!('known' in moment))
    return {
      days: moment.day === null ? 'null::integer' : minus(moment.day, todayIn(voice, call)),
      length: minus(moment.at, now),
      text: moment.text,
    };
  if (moment.known === null) return null;
  if ('day' in moment.known)
    return {
      days: minus(voice.bind(moment.known.day, 'integer', call), todayIn(voice, call)),
      length: 'null::float8',
      text: null,
    };
  return { days: 'null::integer', length: minus(voice.bind(moment.known.at, 'float8', call), now), text: null };
};

/** How a count of days is told in SQL. */
export const dayCountInSql =
  (direction: Direction) =>
  (call: Call, voice: SqlVoice): Told => {
    const distance = distanceOf(call, voice, direction);
    if (distance === null) return constantly(null);
    return { is: 'number', sql: `coalesce(${distance.days}::float8, floor(${distance.length} / ${dayLength}))` };
  };

/** Dates are read differently in different zones, by less than two days. */
const margin = 3;
const most = 100_000_000;

const quickly = (
  text: string | null,
  days: number,
  { call, voice, direction }: { call: Call; voice: SqlVoice; direction: Direction },
): string[] => {
  if (text === null || !voice.moment) return [];
  const today = Math.floor(voice.moment.now / dayLength);
  const [from, to] = direction === 'since' ? [today - days, today] : [today, today + days];
  const [low, high] = [dayTextOf(from - margin), dayTextOf(to + margin)];
  return [
    ...(low === null ? [] : [`${text} collate "C" >= ${voice.bind(low, 'text', call)}`]),
    ...(high === null ? [] : [`${text} collate "C" < ${voice.bind(high, 'text', call)}`]),
  ];
};

/** How a span before or after now is told in SQL. */
export const timeSpanInSql =
  (direction: Direction) =>
  (call: Call, voice: SqlVoice): Told => {
    const span = spanOf(constant(call, 1)) ?? 0;
    const days = Math.min(Math.floor(span / dayLength), most);
    const distance = distanceOf(call, voice, direction);
    if (distance === null) return boolean('false');
    const whole = `${distance.days} between 0 and ${voice.bind(days, 'integer', call)}`;
    const exact = `${distance.length} >= 0 and ${distance.length} < ${voice.bind(span, 'float8', call)}`;
    const near = quickly(distance.text, days, { call, voice, direction });
    return boolean(every([...near, `coalesce(${whole}, ${exact}, false)`]));
  };
