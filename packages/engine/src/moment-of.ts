import { type JsonObject, type Lead, type LeadEvent, type Run, parseZone } from '@ripen/domain';
import { factsOf, type Moment, type RuleData } from '@ripen/workflow';
import type { Sheet } from './sheet.ts';

/** What rules see when an event arrives or a run decides: the lead's facts, with the event and the run's data beside them. */
export const momentOf = (sheet: Sheet, about: Pick<Run, 'event' | 'data' | 'startedAt'> | LeadEvent | null): Moment => {
  const { lead, world } = sheet;
  const run = about !== null && 'data' in about ? about : null;
  const event = about !== null && 'receivedAt' in about ? about : (run?.event ?? null);
  const zone = (lead.timezone === null ? null : parseZone(lead.timezone)) ?? world.zone;
  return {
    now: world.now,
    zone,
    data: dataOf(sheet, event, run?.data ?? null),
    context: {
      now: world.now,
      zone,
      events: sheet.events,
      runBegan: run?.startedAt ?? null,
      segments: sheet.segments,
      dimensions: lead.dimensions,
    },
  };
};

/** What rules saw last in a turn, and of what: most steps of a walk see the same. */
export interface Seen {
  lead: Lead;
  event: LeadEvent | null;
  data: JsonObject | null;
  facts: RuleData;
}

const dataOf = (sheet: Sheet, event: LeadEvent | null, data: JsonObject | null): RuleData => {
  const { lead, seen } = sheet;
  if (seen !== null && seen.lead === lead && seen.event === event && seen.data === data) return seen.facts;
  const facts = factsOf(lead, { event, data });
  sheet.seen = { lead, event, data, facts };
  return facts;
};
