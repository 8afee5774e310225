import { instant, toIso } from '@ripen/domain';
import { comparedWithNever, eventNext, eventWalk, ofEvents, sayEvents } from '../families/of-events.ts';
import { eventMomentInSql } from '../sql/events-in-sql.ts';
import type { Operator } from '../tree/operator.ts';

/** `event-first`: the moment a lead first did something within a window, as RFC 3339 in UTC, or null. */
export const eventFirst: Operator = {
  ...ofEvents,
  name: 'event-first',
  gives: 'date',
  step: (call, build) => {
    const walk = eventWalk(call, build);
    return (_, facts) => {
      let first: number = Number.POSITIVE_INFINITY;
      walk(facts, (event) => {
        first = Math.min(first, event.occurredAt);
      });
      return Number.isFinite(first) ? toIso(instant(first)) : null;
    };
  },
  changes: (call, changes) => eventNext(call, changes, ([first = Number.POSITIVE_INFINITY]) => first),
  sql: eventMomentInSql('min'),
  english: (call, voice) => `the first time it ${sayEvents(call, voice).whole}`,
  deed: (call, voice) => `first ${sayEvents(call, voice).whole}`,
  compared: comparedWithNever,
};
