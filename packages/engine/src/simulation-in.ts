import {
  type Calendar,
  type Consent,
  type Fault,
  err,
  type Instant,
  instant,
  type Json,
  type JsonObject,
  type Lead,
  type LeadEvent,
  ok,
  parseZone,
  type Result,
  type Segment,
  type SegmentId,
  utc,
  type WorkflowId,
} from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import { bindingFaultsOf, compileWorkflow, type WorkflowDocument } from '@ripen/workflow';
import { type InventedLead, invented, momentOf, scored } from './invented-lead.ts';
import type { Simulation } from './simulation.ts';

/** What surrounds a workflow, as JSON tells it; times are RFC 3339, those of fields milliseconds. */
export interface SurroundingsTold {
  now: string;
  zone: string;
  /** The workspace's hours and holidays; the standard ones where they are left out. */
  calendar?: Calendar | undefined;
  /** What the workspace calls its fields; without it, they go by their names. */
  catalogue?: Catalogue | undefined;
  segments: readonly { id: string; name: string; rule: Json }[];
  beside: readonly { id: string; version: number; document: WorkflowDocument }[];
  past: {
    lead: Omit<Lead, 'id' | 'workspace' | 'createdAt' | 'fieldTimes' | 'consents' | 'score' | 'band'> & {
      id: string;
      workspace: string;
      fieldTimes: Record<string, number>;
      consents: Record<string, Omit<Consent, 'at'> & { at: number }>;
      createdAt: string;
    };
    events: readonly { id: string; name: string; properties: JsonObject; at: string }[];
    segments: readonly string[];
  } | null;
}

/** What to simulate: a draft, for days from a moment (now), with events to come; the lead of the surroundings where none is named. */
export interface SimulationWanted {
  workflow: { id: string; document: WorkflowDocument };
  lead?: InventedLead | undefined;
  events?: readonly { event: string; properties?: JsonObject | undefined; at?: string | undefined }[] | undefined;
  days: number;
  from?: string | undefined;
  data?: JsonObject | undefined;
}

/** Makes a simulation of what is wanted in what surrounds it; a draft that can't be walked gives its faults. Texts that are no times count as now. */
export const simulationIn = (told: SurroundingsTold, wanted: SimulationWanted): Result<Simulation, Fault[]> => {
  const { id, document } = wanted.workflow;
  const faults = bindingFaultsOf(document);
  if (faults.length > 0) return err(faults);
  const now = momentOf(told.now, instant(0));
  const from = momentOf(wanted.from, now);
  const past = wanted.lead === undefined ? told.past : null;
  const to = (wanted.events ?? []).map(({ event, properties = {}, at }, index) =>
    happening(`simulated-${index}`, { name: event, properties, at: momentOf(at, from) }),
  );
  const before = (past?.events ?? []).map((event) => happening(event.id, { ...event, at: momentOf(event.at, from) }));
  return ok({
    workflow: compileWorkflow({ id: id as WorkflowId, version: 1, status: 'live', document }, told.catalogue),
    lead: past === null ? invented(wanted.lead ?? {}) : known(past.lead),
    events: [...before, ...to],
    from,
    days: wanted.days,
    zone: parseZone(told.zone) ?? utc,
    calendar: told.calendar,
    catalogue: told.catalogue,
    segments: told.segments as readonly Segment[],
    inside: (past?.segments ?? wanted.lead?.segments ?? []) as readonly SegmentId[],
    beside: told.beside
      .filter((one) => bindingFaultsOf(one.document).length === 0)
      .map((one) => compileWorkflow({ ...one, id: one.id as WorkflowId, status: 'live' }, told.catalogue)),
    data: wanted.data ?? {},
  });
};

const happening = (
  id: string,
  { name, properties, at }: { name: string; properties: JsonObject; at: Instant },
): LeadEvent => ({ id, name, properties, occurredAt: at, receivedAt: at });

const known = (lead: NonNullable<SurroundingsTold['past']>['lead']): Lead => ({
  ...lead,
  ...scored(lead.dimensions),
  id: lead.id as Lead['id'],
  workspace: lead.workspace as Lead['workspace'],
  fieldTimes: lead.fieldTimes as Lead['fieldTimes'],
  consents: lead.consents as Lead['consents'],
  createdAt: momentOf(lead.createdAt, instant(0)),
});
