import { duration, type Json, type JsonObject } from '@ripen/domain';
import {
  type CountOperator,
  type DateOperator,
  dateChoices,
  type Asked,
  type EventRow,
  type EventWindow,
  type Rule,
} from '../../index.ts';
import { isBlankRule } from './blank-rule.ts';
import { type Condition, special } from './builder-tree.ts';

const countOperators: readonly CountOperator[] = ['at-least', 'at-most', 'exactly', 'more', 'fewer'];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const windowOf = (value: Json | undefined): EventWindow => {
  if (value === 'this-run') return 'this-run';
  const within = duration.safeParse(isObject(value) ? value.within : null);
  return within.success ? { within: within.data } : 'ever';
};

const dateOperatorOf = (name: string | undefined): DateOperator =>
  dateChoices.find(({ operator }) => operator === name)?.operator ?? 'in-last';

const askOf = (operator: string, held: JsonObject): Asked => {
  if (operator === 'happened' || operator === 'never') return { ask: operator };
  const [ask, compared] = operator.split(':');
  if (ask === 'first' || ask === 'last') return { ask, operator: dateOperatorOf(compared), value: held.value ?? null };
  const counted = countOperators.find((known) => known === operator) ?? 'at-least';
  return { ask: 'count', operator: counted, count: typeof held.count === 'number' ? held.count : 1 };
};

/** The event row that a condition holds; what isn't there is as in a new one. */
export const readEvent = ({ operator, value }: Condition): EventRow => {
  const held = isObject(value) ? value : {};
  const event = typeof held.event === 'string' ? held.event : '';
  return { event, window: windowOf(held.window), where: held.where ?? null, ...askOf(operator, held) };
};

const operatorOf = (row: Asked): string => {
  if (row.ask === 'count') return row.operator;
  return row.ask === 'first' || row.ask === 'last' ? `${row.ask}:${row.operator}` : row.ask;
};

const windowJson = (window: EventWindow): Json =>
  typeof window === 'string' ? window : { within: { ...window.within } };

const comparedWith = (row: Asked): JsonObject => {
  if (row.ask === 'count') return { count: row.count };
  return row.ask === 'first' || row.ask === 'last' ? { value: row.value } : {};
};

/** An event row as a condition. */
export const eventCondition = (row: EventRow): Condition => ({
  field: special.event,
  operator: operatorOf(row),
  value: { event: row.event, window: windowJson(row.window), where: row.where, ...comparedWith(row) },
});

/** What is asked of an event when a marketer changes the question; a number or date goes on where it can. */
export const askedAs = (row: EventRow, ask: string): EventRow => {
  const { event, window, where } = row;
  const deed = { event, window, where };
  if (ask === 'happened' || ask === 'never') return { ...deed, ask };
  if (ask === 'first' || ask === 'last') {
    const times = row.ask === 'first' || row.ask === 'last' ? row : null;
    const value = times?.value ?? { days: 14 };
    return { event, where, window: times ? window : 'ever', ask, operator: times?.operator ?? 'in-last', value };
  }
  const operator = countOperators.find((known) => known === ask) ?? 'at-least';
  return { ...deed, ask: 'count', operator, count: row.ask === 'count' ? row.count : 1 };
};

/** The row as it stands in a rule, where a blank rule on properties asks nothing. */
export const eventRow = (row: EventRow): EventRow => {
  const where: Rule | null = row.where === null || isBlankRule(row.where) ? null : row.where;
  return { ...row, where };
};

/** A new event row: the lead did something within the last 30 days. */
export const newEvent: EventRow = { event: '', window: { within: { days: 30 } }, where: null, ask: 'happened' };
