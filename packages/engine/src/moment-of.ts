import { type LeadEvent, type Run, bandOf, parseZone, scoreOf } from '@ripen/domain';
import type { Moment, RuleData } from '@ripen/workflow';
import type { Sheet } from './sheet.ts';

/** What rules see when an event arrives or a run decides: the lead's facts, with the event and the run's data beside them. */
export const momentOf = (sheet: Sheet, about: Pick<Run, 'event' | 'data' | 'startedAt'> | LeadEvent | null): Moment => {
  const { lead, world } = sheet;
  const run = about !== null && 'data' in about ? about : null;
  const event = about !== null && 'receivedAt' in about ? about : (run?.event ?? null);
  return {
    now: world.now,
    zone: (lead.timezone === null ? null : parseZone(lead.timezone)) ?? world.zone,
    data: dataOf(sheet, event, run),
    context: {
      now: world.now,
      zone: world.zone,
      events: sheet.events,
      runBegan: run?.startedAt ?? null,
      segments: sheet.segments,
    },
  };
};

const dataOf = ({ lead }: Sheet, event: LeadEvent | null, run: Pick<Run, 'data'> | null): RuleData => {
  const score = scoreOf(lead.dimensions);
  const data: RuleData = {
    ...lead.fields,
    externalId: lead.externalId,
    email: lead.email,
    timezone: lead.timezone,
    tags: lead.tags,
    stage: lead.stage,
    score,
    band: bandOf(score),
  };
  if (event !== null) data.event = { name: event.name, ...event.properties };
  if (run !== null) data.data = run.data;
  return data;
};
