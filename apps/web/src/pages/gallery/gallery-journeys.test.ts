import type { SurroundingsShape } from '@ripen/contract';
import { standardCalendar, standardFields, standardStages } from '@ripen/domain';
import { workflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { journeyOf, type PlacedEvent } from '../../editor/travel/journey.ts';
import { galleryFlows } from './gallery-flows.ts';

const newWorkspace: SurroundingsShape = {
  now: '2027-03-01T09:00:00.000Z',
  zone: 'UTC',
  calendar: standardCalendar,
  catalogue: { fields: [...standardFields], stages: [...standardStages], events: [], segments: [] },
  segments: [],
  beside: [],
  past: null,
};

const workflow = '00000000-0000-4000-8000-0000000000ff';

const walked = (document: unknown, events: PlacedEvent[]) => {
  const journey = journeyOf(
    newWorkspace,
    { id: workflow, document: workflowDocument.parse(document) },
    { lead: null, invented: { email: 'ada@example.com', fields: { companySize: 500 } }, events, days: 500 },
  );
  if (!journey.ok) throw new Error(JSON.stringify(journey.error));
  return journey.value.told;
};

const of = (kind: string) =>
  galleryFlows.filter(({ document }) => document.kind === kind).map((flow) => [flow.document.name, flow] as const);

/** For each signal of a model the event it listens to, one a day, about one product. */
const heard = (nodes: readonly { kind: string; config: object }[]): PlacedEvent[] =>
  nodes
    .flatMap(({ kind, config }) =>
      kind === 'signal' && 'event' in config && typeof config.event === 'string' ? [config.event] : [],
    )
    .map((event, index) => ({ key: `${index}`, event, day: index + 1, properties: { product: 'Analytics' } }));

describe.each(of('nurture'))('a lead in “%s”', (_name, { document }) => {
  it('comes in, is written to or waited for, and gets to the end, with nothing parked on the way', () => {
    const { runs, journal } = walked(document, []);
    const [run] = [...runs.values()].filter((one) => one.workflow === workflow);
    expect(run?.status).toBe('ended');
    expect(journal.filter(({ kind }) => kind === 'parked')).toEqual([]);
    expect(new Set(journal.map(({ node }) => node)).size).toBeGreaterThan(3);
  });
});

describe.each(of('scoring'))('a lead heard by “%s”', (_name, { document }) => {
  it('gets points for what it does', () => {
    const told = walked(document, heard(document.nodes));
    expect(told.story.filter(({ said }) => /^[+−]\d/.test(said)).length).toBeGreaterThan(1);
  });
});
