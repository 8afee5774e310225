import { didEventOften } from '../english/event-words.ts';
import { levelsAt } from '../changes/levels-at.ts';
import { eventNext, eventWalk, ofEvents, sayEvents } from '../families/of-events.ts';
import { eventCountInSql } from '../sql/events-in-sql.ts';
import type { Operator } from '../tree/operator.ts';

/** `event-count`: how often a lead did something within a window, where a rule is true of the event's properties. */
export const eventCount: Operator = {
  ...ofEvents,
  name: 'event-count',
  gives: 'number',
  step: (call, build) => {
    const walk = eventWalk(call, build);
    return (_, facts) => {
      let count = 0;
      walk(facts, () => {
        count += 1;
      });
      return count;
    };
  },
  changes: (call, changes) => eventNext(call, changes, ([first = Number.POSITIVE_INFINITY]) => first),
  crosses: (call, changes) => (limit) =>
    eventNext(call, changes, (leaving) =>
      Math.min(
        ...levelsAt(limit, false).map((level) => leaving[leaving.length - level - 1] ?? Number.POSITIVE_INFINITY),
      ),
    ),
  sql: eventCountInSql,
  english: (call, voice) => `the number of times it ${sayEvents(call, voice).whole}`,
  compared: (call, relation, value, voice) => {
    const { did, window } = sayEvents(call, voice);
    return value.kind === 'literal' ? didEventOften(did, relation, value.value, window) : null;
  },
  result: (value) => (value === 0 ? 'never' : value === 1 ? 'once' : `${String(value)} times`),
};
