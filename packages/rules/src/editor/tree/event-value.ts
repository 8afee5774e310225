import { duration, type Json } from '@ripen/domain';
import type { EventRow, EventWindow } from '../../index.ts';

/** What an event row holds beside its operator. */
export type EventValue = Omit<EventRow, 'operator'>;

/** How often an event is asked to have happened. */
export const eventOperators = ['at-least', 'at-most', 'exactly', 'more', 'fewer'] as const;
type EventOperator = (typeof eventOperators)[number];

const windowOf = (value: Json | undefined): EventWindow => {
  if (value === 'this-run') return 'this-run';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'ever';
  const within = duration.safeParse(value.within);
  return within.success ? { within: within.data } : 'ever';
};

/** The event row in a condition's value; what isn't there is as in a new one. */
export const readEventValue = (value: Json): EventValue => {
  const held = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  return {
    event: typeof held.event === 'string' ? held.event : '',
    count: typeof held.count === 'number' ? held.count : 1,
    window: windowOf(held.window),
    where: held.where ?? null,
  };
};

const windowJson = (window: EventWindow): Json =>
  typeof window === 'string' ? window : { within: { ...window.within } };

/** An event row as a condition's value. */
export const writeEventValue = ({ event, count, window, where }: EventValue): Json => ({
  event,
  count,
  window: windowJson(window),
  where,
});

/** The operator of an event row; anything else is "at least". */
export const eventOperator = (operator: string): EventOperator =>
  eventOperators.find((known) => known === operator) ?? 'at-least';

/** A new event row: the lead did something at least once in the last 30 days. */
export const newEventValue: Json = writeEventValue({
  event: '',
  count: 1,
  window: { within: { days: 30 } },
  where: null,
});
