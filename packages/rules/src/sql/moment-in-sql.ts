import { instant, type Instant, toIso, utc, type Zone } from '@ripen/domain';
import { dayLength, localDay } from '../time/local-day.ts';
import { type Moment, readMoment } from '../time/moment.ts';
import type { Node } from '../tree/operator.ts';
import type { SqlVoice } from '../tree/sql-voice.ts';
import type { Told } from './told.ts';

/**
 * A date or moment: one known beforehand (null when it is none), or days from 1970-01-01 and milliseconds from then, of
 * which at most one isn't null in a row. `text` is what both are read from.
 */
export type ToldMoment = { known: Moment | null } | { day: string | null; at: string; text: string | null };

/** What evaluate would read as a date or moment. */
export const momentIn = (told: Told, node: Node, voice: SqlVoice): ToldMoment => {
  switch (told.is) {
    case 'constant':
      return { known: readMoment(told.value) };
    case 'json':
      return { day: `ripen_day(${told.text})`, at: `ripen_moment(${told.text})`, text: told.text };
    case 'text':
      return { day: `ripen_day(${told.sql})`, at: `ripen_moment(${told.sql})`, text: told.sql };
    case 'moment':
      return { day: null, at: `(extract(epoch from ${told.sql}) * 1000)::float8`, text: null };
    case 'number':
    case 'boolean':
    case 'tags':
      return { known: null };
    case 'truth':
      return voice.untold(node, 'it takes something for a date that can’t be told in SQL');
  }
};

/** The moment of asking in milliseconds. */
export const nowIn = ({ moment, bind }: SqlVoice, node: Node): string =>
  moment ? bind(moment.now, 'float8', node) : 'floor(extract(epoch from statement_timestamp()) * 1000)::float8';

/** The day it is, from 1970-01-01. */
export const todayIn = (voice: SqlVoice, node: Node): string =>
  voice.moment
    ? voice.bind(localDay(voice.moment.now, voice.moment.zone), 'integer', node)
    : `floor(${nowIn(voice, node)} / ${dayLength})::integer`;

/** The zone whose days count. */
export const zoneIn = ({ moment }: SqlVoice): Zone => moment?.zone ?? utc;

/** The first moment of the year 1, and the last day of the year 9999. */
const [firstStamp, lastStamp] = [-62_135_596_800_000, 253_402_214_400_000];

/** A moment as PostgreSQL reads it; those before the year 1 and after 9999 count as the ends of time. */
export const stampOf = (at: number): string => {
  if (at < firstStamp) return '-infinity';
  return at > lastStamp ? 'infinity' : toIso(instant(at));
};

const flip = (below: (at: Instant) => boolean, from: number, to: number): number => {
  let [low, high] = [from, to];
  const first = below(instant(low));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (below(instant(middle)) === first) low = middle;
    else high = middle;
  }
  return high;
};

const minute = 60_000;
const around = 3 * 60 * minute;

/**
 * The moments, in milliseconds, at which a zone's calendar goes over to a day, or beyond it to a later one: one, or three
 * when clocks are put back over midnight. Between the first and the second it is that day or later, and so on.
 */
export const midnightsOf = (day: number, zone: Zone): number[] => {
  const start = day * dayLength;
  if (zone === utc) return [start];
  const below = (at: Instant): boolean => localDay(at, zone) < day;
  const one = flip(below, start - 30 * 60 * minute, start + 30 * 60 * minute);
  const found: number[] = [];
  for (let at = one - around; at < one + around; at += minute)
    if (below(instant(at)) !== below(instant(at + minute))) found.push(flip(below, at, at + minute));
  return found;
};
