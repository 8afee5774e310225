import { utc } from '@ripen/domain';
import { localDay } from '../time/local-day.ts';
import type { Moment } from '../time/moment.ts';
import { argument, type Call } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import { dayTextOf } from './day-text.ts';
import { midnightsOf, momentIn, type ToldMoment, zoneIn } from './moment-in-sql.ts';
import { boolean, every, surely, type Told } from './told.ts';

type Order = '<' | '>' | '=';
const flipped = { '<': '>', '>': '<', '=': '=' } as const;

/** Dates are read differently in different zones, by less than two days. */
const margin = 3;

const quickly = (text: string | null, order: Order, day: number, bind: (text: string) => string): string[] => {
  if (text === null) return [];
  const [from, to] = [dayTextOf(day - margin), dayTextOf(day + margin)];
  return [
    ...(order !== '<' && from !== null ? [`${text} collate "C" >= ${bind(from)}`] : []),
    ...(order !== '>' && to !== null ? [`${text} collate "C" < ${bind(to)}`] : []),
  ];
};

type Unknown = Extract<ToldMoment, { at: string }>;

interface Ordering {
  order: Order;
  /** Whether only days count. */
  byDay: boolean;
  voice: SqlVoice;
  call: Call;
}

const momentOrder = (at: string, known: Moment, { order, byDay, voice, call }: Ordering): string => {
  const limit = (moment: number): string => voice.bind(moment, 'float8', call);
  if ('at' in known && !byDay) return `${at} ${order} ${limit(known.at)}`;
  const zone = zoneIn(voice);
  const day = 'day' in known ? known.day : localDay(known.at, zone);
  const below = (end: number): string => {
    const [first = 0, second, third] = midnightsOf(end, zone);
    if (second === undefined || third === undefined) return `${at} < ${limit(first)}`;
    return `(${at} < ${limit(first)} or (${at} >= ${limit(second)} and ${at} < ${limit(third)}))`;
  };
  if (order === '<') return below(day);
  return order === '>' ? `not ${below(day + 1)}` : `(${below(day + 1)} and not ${below(day)})`;
};

const againstKnown = (told: Unknown, known: Moment, ordering: Ordering): string => {
  const { order, voice, call } = ordering;
  const near = 'day' in known ? known.day : localDay(known.at, utc);
  const byMoment = momentOrder(told.at, known, ordering);
  if (told.day === null) return surely(byMoment);
  const day = 'day' in known ? known.day : localDay(known.at, zoneIn(voice));
  const exact = `coalesce(${told.day} ${order} ${voice.bind(day, 'integer', call)}, ${byMoment}, false)`;
  return every([...quickly(told.text, order, near, (text) => voice.bind(text, 'text', call)), exact]);
};

const ordered = (a: ToldMoment, b: ToldMoment, ordering: Ordering): string => {
  const { order, byDay, voice, call } = ordering;
  if ('known' in b) return 'known' in a || b.known === null ? 'false' : againstKnown(a, b.known, ordering);
  if ('known' in a) return ordered(b, a, { ...ordering, order: flipped[order] });
  if (a.day === null && b.day === null && !byDay) return surely(`${a.at} ${order} ${b.at}`);
  return voice.untold(call, 'it compares two dates that both differ by lead');
};

/** How an order of two dates or moments is told in SQL. `settled` says it of two that are known beforehand. */
export const dateOrderInSql =
  (order: Order, settled: (a: Moment, b: Moment, voice: SqlVoice) => boolean) =>
  (call: Call, voice: SqlVoice): Told => {
    const [left, right] = [argument(call, 0), argument(call, 1)];
    const a = momentIn(voice.value(left), left, voice);
    const b = momentIn(voice.value(right), right, voice);
    if ('known' in a && 'known' in b)
      return boolean(String(a.known !== null && b.known !== null && settled(a.known, b.known, voice)));
    return boolean(ordered(a, b, { order, byDay: order === '=', voice, call }));
  };
