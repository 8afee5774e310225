import { instant, type Instant, type JsonObject, type LeadEvent, parseInstant, type Segment, utc } from '@ripen/domain';
import { compileWorkflow, workflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { leadOfStories } from '../test/lead-of-stories.ts';
import { simulate } from './simulate.ts';

const at = (text: string): Instant => {
  const read = parseInstant(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const from = at('2027-03-01T10:00:00Z');
const segment = '00000000-0000-4000-8000-0000000000a1' as Segment['id'];
const big: Segment = { id: segment, name: 'Big', rule: { '>=': [{ var: 'size' }, 50] } };
const list: Segment = { id: segment, name: 'List', rule: null };

const flow = (entry: object) =>
  compileWorkflow({
    id: '00000000-0000-4000-8000-0000000000ff' as never,
    version: 1,
    status: 'live',
    document: workflowDocument.parse({
      name: 'A flow',
      kind: 'nurture',
      nodes: [
        { id: 'in', kind: 'entry', config: entry },
        { id: 'b', kind: 'branch', config: { rule: { '>=': [{ var: 'size' }, 50] } } },
        { id: 't', kind: 'add-tag', config: { tag: 'big' } },
      ],
      edges: [
        { from: 'in', port: 'entered', to: 'b' },
        { from: 'b', port: 'yes', to: 't' },
      ],
    }),
  });

interface Told {
  entry: object;
  segments?: Segment[];
  inside?: Segment['id'][];
  fields?: JsonObject;
  data?: JsonObject;
  events?: LeadEvent[];
  days?: number;
}

const told = ({ entry, fields = {}, days = 15, ...rest }: Told): string[] =>
  simulate({ workflow: flow(entry), lead: { ...leadOfStories, fields }, from, days, zone: utc, ...rest }).story.map(
    ({ at: when, node, port }) => `${new Date(when).toISOString().slice(0, 16)} ${node ?? ''} ${port ?? ''}`,
  );

const entries = (lines: string[]): string[] =>
  lines.filter((line) => line.includes(' in ')).map((line) => line.slice(0, 16));

describe('a simulation of a flow that starts by a schedule', () => {
  const entry = { on: 'schedule', segment, cron: '0 9 * * 1' };

  it('lets the lead in at every tick at which it is in the segment', () => {
    expect(entries(told({ entry, segments: [big], fields: { size: 60 } }))).toEqual([
      '2027-03-08T09:00',
      '2027-03-15T09:00',
    ]);
    expect(entries(told({ entry, segments: [list], inside: [segment] }))).toEqual([
      '2027-03-08T09:00',
      '2027-03-15T09:00',
    ]);
  });

  it('takes it as one of the segment at the first tick, where nothing else is to come', () => {
    expect(entries(told({ entry, segments: [big], fields: { size: 5 } }))).toEqual(['2027-03-08T09:00']);
    const happened = at('2027-03-02T09:00:00Z');
    const events = [{ id: 'e', name: 'Viewed', properties: {}, occurredAt: happened, receivedAt: happened }];
    expect(entries(told({ entry, segments: [big], fields: { size: 5 }, events }))).toEqual([]);
  });

  it('goes by the zone it names', () => {
    const inParis = { ...entry, zone: 'Europe/Paris' };
    expect(entries(told({ entry: inParis, segments: [big], fields: { size: 60 }, days: 8 }))).toEqual([
      '2027-03-08T08:00',
    ]);
  });
});

describe('a simulation of a flow that starts by a call', () => {
  const entry = {
    on: 'webhook',
    event: 'Form Sent',
    lead: { email: 'email' },
    fields: [{ field: 'size', path: 'company.size' }],
  };
  const call = { email: 'ada@example.com', company: { size: 70 } };

  it('takes the data as the call: its fields are told before the lead comes in', () => {
    expect(told({ entry, data: call })).toContain('2027-03-01T10:00 b yes');
    expect(told({ entry, data: {} })).toContain('2027-03-01T10:00 b no');
  });

  it('takes an event of that name as one too', () => {
    const happened = instant(from + 86_400_000);
    const events = [{ id: 'e', name: 'Form Sent', properties: call, occurredAt: happened, receivedAt: happened }];
    expect(told({ entry, events })).toContain('2027-03-02T10:00 b yes');
  });
});
