import {
  type Calendar,
  type Consent,
  type Fault,
  err,
  type Instant,
  carriedStanding,
  headlineAt,
  instant,
  standardScales,
  type Json,
  type JsonObject,
  type Lead,
  type LeadEvent,
  leadId,
  ok,
  parseInstant,
  parseZone,
  type Result,
  type Segment,
  type SegmentId,
  utc,
  type WorkflowId,
  workspaceId,
} from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import { bindingFaultsOf, compileWorkflow, type WorkflowDocument } from '@ripen/workflow';
import type { Simulation } from './simulation.ts';

/** A lead made up for a simulation; what isn't said is unknown. */
export interface InventedLead {
  externalId?: string | null | undefined;
  email?: string | null | undefined;
  fields?: JsonObject | undefined;
  tags?: readonly string[] | undefined;
  timezone?: string | null | undefined;
  stage?: string | undefined;
  /** Consents by name, and whether each is given. */
  consents?: Record<string, boolean> | undefined;
  dimensions?: Record<string, number> | undefined;
}

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

/** What to simulate: a draft, for days from a moment (now), with events to come. Without `lead` it is the lead of the surroundings. */
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
    inside: (past?.segments ?? []) as readonly SegmentId[],
    beside: told.beside
      .filter((one) => bindingFaultsOf(one.document).length === 0)
      .map((one) => compileWorkflow({ ...one, id: one.id as WorkflowId, status: 'live' }, told.catalogue)),
    ...(wanted.data === undefined ? {} : { data: wanted.data }),
  });
};

const momentOf = (text: string | undefined, otherwise: Instant): Instant => {
  const read = text === undefined ? null : parseInstant(text);
  return read?.ok ? read.value : otherwise;
};

const happening = (
  id: string,
  { name, properties, at }: { name: string; properties: JsonObject; at: Instant },
): LeadEvent => ({ id, name, properties, occurredAt: at, receivedAt: at });

const scored = (dimensions: Record<string, number>): Pick<Lead, 'score' | 'band'> => {
  const { score, band } = headlineAt(carriedStanding(dimensions), standardScales, instant(0));
  return { score, band };
};

const known = (lead: NonNullable<SurroundingsTold['past']>['lead']): Lead => ({
  ...lead,
  ...scored(lead.dimensions),
  id: lead.id as Lead['id'],
  workspace: lead.workspace as Lead['workspace'],
  fieldTimes: lead.fieldTimes as Lead['fieldTimes'],
  consents: lead.consents as Lead['consents'],
  createdAt: momentOf(lead.createdAt, instant(0)),
});

const invented = ({ externalId, email, fields, tags, timezone, stage, consents, dimensions }: InventedLead): Lead => ({
  id: leadId.parse('00000000-0000-4000-8000-000000000002'),
  workspace: workspaceId.parse('00000000-0000-4000-8000-000000000003'),
  externalId: externalId ?? null,
  email: email ?? null,
  fields: fields ?? {},
  fieldTimes: {},
  tags: [...(tags ?? [])],
  consents: Object.fromEntries(
    Object.entries(consents ?? {}).map(([name, given]) => [name, { given, at: instant(0), source: 'api' }]),
  ),
  timezone: timezone ?? null,
  stage: stage ?? 'raw',
  dimensions: { ...dimensions },
  ...scored(dimensions ?? {}),
  createdAt: instant(0),
});
