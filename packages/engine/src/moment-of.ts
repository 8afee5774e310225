import type { JsonObject, Lead, LeadEvent, Run, SegmentId, WorkflowId } from '@ripen/domain';
import { factsOf, type Moment, type RuleData } from '@ripen/workflow';
import { diceOf } from './chance.ts';
import type { Sheet } from './sheet.ts';
import { zoneOf } from './zone-of.ts';

/** What rules see when an event arrives or a run decides: the lead's facts, with the event and the run's data beside them. */
export const momentOf = (sheet: Sheet, about: Run | LeadEvent | null): Moment => {
  const { lead, world } = sheet;
  const run = about !== null && 'data' in about ? about : null;
  const event = about !== null && 'receivedAt' in about ? about : (run?.event ?? null);
  const zone = zoneOf(lead, world.zone);
  return {
    now: world.now,
    zone,
    workspaceZone: world.zone,
    data: dataOf(sheet, event, run?.data ?? null),
    context: {
      now: world.now,
      zone,
      events: sheet.events,
      runBegan: run?.startedAt ?? null,
      segments: sheet.segments,
      dimensions: lead.dimensions,
      consents: lead.consents,
      standing: { models: sheet.standing.models, scales: world.scales.of },
    },
    calendar: world.calendar,
    visits: run?.memory.visits?.[run.node] ?? 0,
    dice: (of) =>
      diceOf(of === 'lead' ? `${lead.id}:${run?.workflow}:${run?.node}` : `${run?.id}:${run?.node}:${run?.visit}`),
    workflowName: (id) => world.latest(id as WorkflowId)?.name ?? null,
    listName: (id) => world.lists.get(id as SegmentId)?.name ?? null,
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
