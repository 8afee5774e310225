import type { Duration, Json } from '@ripen/domain';
import type { Rule } from '../rule.ts';
import { windowShape } from '../time/window.ts';
import { argumentsOf } from './comparison-forms.ts';
import { dateForms, type DateOperator } from './date-forms.ts';
import { deepEqual } from './deep-equal.ts';

const signs = { 'at-least': '>=', 'at-most': '<=', exactly: '==', more: '>', fewer: '<' } as const;
const happenings = { happened: '!!', never: '!' } as const;

/** The time in which events count: ever, since the run began that asks, or within a span before now. */
export type EventWindow = 'ever' | 'this-run' | { within: Duration };

/** Something leads do: an event in a window, of whose properties a rule is true. */
export interface Deed {
  event: string;
  window: EventWindow;
  where: Rule | null;
}

/** How often it happened, compared with a number of times. */
export type CountOperator = keyof typeof signs;

/** What a row asks of a deed: whether it happened, how often, or when it happened first or last. */
export type Asked =
  | { ask: 'happened' | 'never' }
  | { ask: 'count'; operator: CountOperator; count: number }
  | { ask: 'first' | 'last'; operator: DateOperator; value: Json };

/** One row of the builder about something a lead did. */
export type EventRow = Deed & Asked;

const callOf = ({ event, window, where }: Deed, operator: string): Rule => {
  if (where !== null) return { [operator]: [event, window, where] };
  return { [operator]: window === 'ever' ? [event] : [event, window] };
};

/** The rule of an event row. A time is never compared when the lead never did it. */
export const eventRowOf = (row: EventRow): Rule => {
  switch (row.ask) {
    case 'happened':
    case 'never':
      return { [happenings[row.ask]]: [callOf(row, 'event-count')] };
    case 'count':
      return { [signs[row.operator]]: [callOf(row, 'event-count'), row.count] };
    case 'first':
    case 'last':
      return dateForms[row.operator].write({ subject: callOf(row, `event-${row.ask}`), value: row.value });
  }
};

const isWindow = (window: Json): window is EventWindow & Json => windowShape(window) === null;

const deedOf = (call: Rule | undefined, operator: string): Deed | null => {
  const [event, window = 'ever', where = null] = argumentsOf(call, operator) ?? [];
  return typeof event === 'string' && isWindow(window) ? { event, window, where } : null;
};

const isCount = (name: string): name is CountOperator => Object.hasOwn(signs, name);
const isDate = (name: string): name is DateOperator => Object.hasOwn(dateForms, name);

const readHappening = (rule: Rule, ask: keyof typeof happenings): EventRow[] => {
  const [call] = argumentsOf(rule, happenings[ask]) ?? [];
  const deed = deedOf(call, 'event-count');
  return deed ? [{ ...deed, ask }] : [];
};

const readCounts = (rule: Rule): EventRow[] =>
  Object.entries(signs).flatMap(([operator, sign]): EventRow[] => {
    const [call, count] = argumentsOf(rule, sign) ?? [];
    const deed = deedOf(call, 'event-count');
    return deed && typeof count === 'number' && isCount(operator) ? [{ ...deed, ask: 'count', operator, count }] : [];
  });

const readTimes = (rule: Rule, ask: 'first' | 'last'): EventRow[] =>
  Object.entries(dateForms).flatMap(([operator, form]): EventRow[] => {
    const { subject, value } = form.read(rule) ?? {};
    const deed = deedOf(subject, `event-${ask}`);
    return deed && value !== undefined && isDate(operator) ? [{ ...deed, ask, operator, value }] : [];
  });

/** Reads a rule that `eventRowOf` wrote; null for any other rule. */
export const readEventRow = (rule: Rule): EventRow | null => {
  const found = [
    ...readCounts(rule),
    ...readHappening(rule, 'happened'),
    ...readHappening(rule, 'never'),
    ...readTimes(rule, 'first'),
    ...readTimes(rule, 'last'),
  ];
  return found.find((row) => deepEqual(eventRowOf(row), rule)) ?? null;
};
