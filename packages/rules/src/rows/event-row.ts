import type { Duration, Json } from '@ripen/domain';
import type { Rule } from '../rule.ts';
import { windowShape } from '../time/window.ts';
import { argumentsOf } from './comparison-forms.ts';
import { deepEqual } from './deep-equal.ts';

const signs = { 'at-least': '>=', 'at-most': '<=', exactly: '==', more: '>', fewer: '<' } as const;

/** The time in which events count: ever, since the run began that asks, or within a span before now. */
export type EventWindow = 'ever' | 'this-run' | { within: Duration };

/** One row of the builder: something a lead did so many times in a window, where a rule is true of the event's properties. */
export interface EventRow {
  event: string;
  window: EventWindow;
  where: Rule | null;
  operator: keyof typeof signs;
  count: number;
}

const countOf = ({ event, window, where }: EventRow): Rule => {
  if (where !== null) return { 'event-count': [event, window, where] };
  return { 'event-count': window === 'ever' ? [event] : [event, window] };
};

/** The rule of an event row. */
export const eventRowOf = (row: EventRow): Rule => ({ [signs[row.operator]]: [countOf(row), row.count] });

const isWindow = (window: Json): window is EventWindow & Json => windowShape(window) === null;

const readAs = (rule: Rule, operator: keyof typeof signs): EventRow | null => {
  const [counted, count, ...more] = argumentsOf(rule, signs[operator]) ?? [];
  const [event, window = 'ever', where = null] = argumentsOf(counted, 'event-count') ?? [];
  if (typeof event !== 'string' || typeof count !== 'number' || more.length > 0 || !isWindow(window)) return null;
  return { event, window, where, operator, count };
};

const operators = [
  'at-least',
  'at-most',
  'exactly',
  'more',
  'fewer',
] as const satisfies readonly EventRow['operator'][];

/** Reads a rule that `eventRowOf` wrote; null for any other rule. */
export const readEventRow = (rule: Rule): EventRow | null => {
  for (const operator of operators) {
    const row = readAs(rule, operator);
    if (row !== null && deepEqual(eventRowOf(row), rule)) return row;
  }
  return null;
};
