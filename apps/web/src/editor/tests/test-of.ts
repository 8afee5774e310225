import type { SurroundingsShape } from '@ripen/contract';
import { chanceOf } from '@ripen/engine';
import type { WorkflowDocument, WorkflowTestDraft } from '@ripen/workflow';
import type { Plans } from '../travel/journey.ts';

const day = 86_400_000;
const mostEvents = 1_000;
const inventedId = '00000000-0000-4000-8000-000000000002';

/** What a journey that is kept was made from. */
export interface Kept {
  workflow: { id: string; document: WorkflowDocument };
  surroundings: SurroundingsShape;
  plans: Plans;
}

/**
 * A journey as a test: it starts at a moment of its own, so that it tells the same on any day. Of a lead there is, only what
 * rules look at is kept, without name and address.
 */
export const testOf = (name: string, { workflow, surroundings, plans }: Kept): WorkflowTestDraft => {
  const past = plans.lead ? surroundings.past : null;
  const placed = plans.events
    .filter(({ event }) => event !== '')
    .map(({ event, day: on, properties }) => ({ event, day: on, ...(isEmpty(properties) ? {} : { properties }) }));
  return {
    name,
    from: surroundings.now,
    days: plans.days,
    lead: past ? namelessLead(past, looksAt({ workflow, surroundings, plans })) : madeUp(plans.invented),
    events: [...placed, ...(past ? pastEvents(past, surroundings.now) : [])].slice(0, mostEvents),
    chance: chanceOf(past?.lead.id ?? inventedId, workflow.id),
  };
};

type Past = NonNullable<SurroundingsShape['past']>;

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

// Templates aside, whatever a rule looks at is written in quotes somewhere.
const looksAt = ({ workflow, surroundings: { segments, beside } }: Kept): ((name: string) => boolean) => {
  const text = JSON.stringify([workflow.document, segments, beside]);
  return (name) => text.includes(JSON.stringify(name));
};

const namelessLead = ({ lead, segments }: Past, looked: (name: string) => boolean): WorkflowTestDraft['lead'] => ({
  email: lead.email === null ? null : `lead@${lead.email.split('@').at(-1) ?? ''}`,
  fields: Object.fromEntries(Object.entries(lead.fields).filter(([name]) => looked(name))),
  tags: lead.tags,
  timezone: lead.timezone,
  stage: lead.stage,
  consents: Object.fromEntries(Object.entries(lead.consents).map(([name, { given }]) => [name, given])),
  dimensions: lead.dimensions,
  segments,
  createdAt: lead.createdAt,
});

const madeUp = ({ id: _id, tags, segments, ...lead }: Plans['invented']): WorkflowTestDraft['lead'] => ({
  ...lead,
  ...(tags === undefined ? {} : { tags: [...tags] }),
  ...(segments === undefined ? {} : { segments: [...segments] }),
});

const pastEvents = ({ events }: Past, now: string): WorkflowTestDraft['events'] =>
  events
    .toReversed()
    .slice(0, mostEvents)
    .map(({ name, properties, at }) => ({
      event: name,
      day: Math.round(((Date.parse(at) - Date.parse(now)) / day) * 100_000) / 100_000,
      ...(isEmpty(properties) ? {} : { properties }),
    }));
