import { instant, toIso } from '@ripen/domain';
import { comparedWithNever, eventNext, eventWalk, ofEvents, sayEvents } from '../families/of-events.ts';
import { eventMomentInSql } from '../sql/events-in-sql.ts';
import type { Operator } from '../tree/operator.ts';

/** `event-last`: the moment a lead last did something within a window, as RFC 3339 in UTC, or null. */
export const eventLast: Operator = {
  ...ofEvents,
  name: 'event-last',
  gives: 'date',
  step: (call, build) => {
    const walk = eventWalk(call, build);
    return (_, facts) => {
      let last: number = Number.NEGATIVE_INFINITY;
      walk(facts, (event) => {
        last = Math.max(last, event.occurredAt);
      });
      return Number.isFinite(last) ? toIso(instant(last)) : null;
    };
  },
  changes: (call, changes) => eventNext(call, changes, (leaving) => leaving.at(-1) ?? Number.POSITIVE_INFINITY),
  sql: eventMomentInSql('max'),
  english: (call, voice) => `the last time it ${sayEvents(call, voice).whole}`,
  deed: (call, voice) => `last ${sayEvents(call, voice).whole}`,
  compared: comparedWithNever,
};
