import type { SurroundingsShape } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { LeadPast, Surroundings } from '@ripen/store';

/** What surrounds a workflow, as the API shows it. */
export const showSurroundings = (
  { now, zone, calendar, catalogue, segments, beside }: Surroundings,
  past: LeadPast | undefined,
): SurroundingsShape => ({
  now: toIso(now),
  zone,
  calendar,
  catalogue: {
    fields: [...catalogue.fields],
    events: [...catalogue.events],
    segments: [...catalogue.segments],
    stages: [...catalogue.stages],
    consents: [...(catalogue.consents ?? [])],
    models: [...(catalogue.models ?? [])],
  },
  segments,
  beside: beside.map(({ id, version, document }) => ({ id, version, document })),
  past: past === undefined ? null : showPast(past),
});

const showPast = ({ lead, events, segments }: LeadPast): SurroundingsShape['past'] => ({
  lead: { ...lead, tags: [...lead.tags], createdAt: toIso(lead.createdAt) },
  events: events.map(({ id, name, properties, occurredAt }) => ({ id, name, properties, at: toIso(occurredAt) })),
  segments,
});
