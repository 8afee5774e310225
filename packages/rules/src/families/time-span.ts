import type { RuleContext } from '../rule.ts';
import { type Direction, timeSpanInSql } from '../sql/time-in-sql.ts';
import { dayLength } from '../time/local-day.ts';
import type { Moment } from '../time/moment.ts';
import { saySpan, spanOf, spanShape } from '../time/span.ts';
import { argument, constant, type Operator } from '../tree/operator.ts';
import { denialOf, momentStep, subjectOf } from './of-time.ts';

interface SpanCells {
  name: string;
  words: string;
  direction: Direction;
  /** How long ago a moment was, or how far off it is, in milliseconds; at the moment itself `whole` tells a day from a moment. */
  distance: (moment: Moment, facts: RuleContext) => { length: number; whole: boolean };
  /** The first moments at which it is true, and at which it is no more. */
  edges: (moment: Moment, span: number, facts: RuleContext) => readonly [number, number];
}

const isWithin = ({ length, whole }: { length: number; whole: boolean }, span: number): boolean =>
  length >= 0 && (whole ? length <= span : length < span);

/** An operator that asks whether a date or moment lies within a span before or after now; false when it is unknown. */
export const timeSpan = ({ name, words, direction, distance, edges }: SpanCells): Operator => ({
  name,
  arity: [2, 2],
  gives: 'boolean',
  takes: ['date', 'any'],
  literals: [null, spanShape],
  looks: true,
  step: (call, build) => {
    const moment = momentStep(call, 0, build);
    const span = spanOf(constant(call, 1)) ?? 0;
    return (data, facts) => {
      const read = facts ? moment(data, facts) : null;
      return facts !== undefined && read !== null && isWithin(distance(read, facts), span);
    };
  },
  changes: (call, changes) => {
    const moment = momentStep(call, 0, changes.build);
    const span = spanOf(constant(call, 1)) ?? 0;
    const other = changes.value(argument(call, 0));
    return (data, facts) => {
      const read = moment(data, facts);
      const ahead = read === null ? [] : edges(read, span, facts).filter((edge) => edge > facts.now);
      return Math.min(other(data, facts), ...ahead);
    };
  },
  sql: timeSpanInSql(direction),
  english: (call, voice) => `${subjectOf(argument(call, 0), 'is', voice)} ${words} ${saySpan(constant(call, 1))}`,
  denied: (call, voice) => denialOf(argument(call, 0), `${words} ${saySpan(constant(call, 1))}`, voice),
  reads: (_, reads) => {
    reads.time = true;
  },
});

/** The distance of a whole number of days. */
export const wholeDays = (days: number): { length: number; whole: boolean } => ({
  length: days * dayLength,
  whole: true,
});

/** How many whole days a span holds. */
export const daysIn = (span: number): number => Math.floor(span / dayLength);
