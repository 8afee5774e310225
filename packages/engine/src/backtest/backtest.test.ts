import {
  instant,
  type Lead,
  type LeadEvent,
  type RecordedLead,
  type Tallies,
  utc,
  type WorkflowId,
} from '@ripen/domain';
import { compileWorkflow, define, type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFlow, anyFlowId, anyList } from '../../test/any-flow.ts';
import { leadOfStories } from '../../test/lead-of-stories.ts';
import { simulate } from '../simulate.ts';
import { asOf } from './as-of.ts';
import { backtestLead } from './backtest-lead.ts';
import { mergeTallies } from './merge-tallies.ts';

const workflow = anyFlowId as WorkflowId;
const hour = 3_600_000;
const day = 24 * hour;
const from = instant(Date.parse('2027-03-01T00:00:00Z'));
const days = 60;
const until = instant(from + days * day);
const period = { workflow, from, until, models: new Set<WorkflowId>() };

const compiled = (document: WorkflowDocument) =>
  compileWorkflow({ id: workflow, version: 1, status: 'live', document });
const definitionsOf = (document: WorkflowDocument) =>
  define({ zone: utc, latest: [compiled(document)], older: [], segments: [anyList] });

const recorded = (events: readonly LeadEvent[], more: Partial<RecordedLead> = {}): RecordedLead => ({
  lead: { ...leadOfStories, fields: { renewal: '2027-03-20' } },
  events,
  told: [],
  lists: [],
  runs: [],
  moves: [],
  ledger: [],
  ...more,
});

const event = (name: string, at: number, properties: LeadEvent['properties'] = {}): LeadEvent => ({
  id: `${name}-${at}`,
  name,
  properties,
  occurredAt: instant(at),
  receivedAt: instant(at),
});

const anyEvents = fc
  .array(
    fc.record({
      name: fc.constantFrom('E', 'F', 'G'),
      after: fc.integer({ min: -10 * day, max: days * day }),
      n: fc.integer({ min: 1, max: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map(({ name, after, n }) => event(name, from + after, { n })))
  .map((all) => all.toSorted((a, b) => a.occurredAt - b.occurredAt));

const backtested = (document: WorkflowDocument, record: RecordedLead): Tallies =>
  backtestLead({ definitions: definitionsOf(document), workflow, from, until }, asOf(record, period));

const simulated = (document: WorkflowDocument, record: RecordedLead) =>
  simulate({
    workflow: compiled(document),
    lead: record.lead,
    relived: asOf(record, period),
    from,
    days,
    zone: utc,
    segments: [anyList],
  });

const mailFlow = workflowDocument.parse({
  name: 'Mails',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'E' } },
    { id: 'size', kind: 'branch', config: { rule: { '>': [{ var: 'companySize' }, 50] } } },
    { id: 'mail', kind: 'send-email', config: { subject: 's', html: 'h' } },
    { id: 'out', kind: 'exit', config: {} },
  ].map((node) => ({ ...node, position: { x: 0, y: 0 } })),
  edges: [
    { from: 'in', port: 'entered', to: 'size' },
    { from: 'size', port: 'yes', to: 'mail' },
    { from: 'size', port: 'no', to: 'out' },
    { from: 'mail', port: 'done', to: 'out' },
  ],
});

describe('the backtest of one lead', () => {
  it('counts what the simulator tells of the same past, line by line', () => {
    fc.assert(
      fc.property(anyFlow, anyEvents, (document, events) => {
        const tallies = backtested(document, recorded(events));
        const { journal, runs, asked } = simulated(document, recorded(events));
        const ways = journal.filter(({ port }) => port !== null);
        const counted = Object.values(tallies.passed).flatMap((ports) => Object.values(ports));
        expect(tallies.entered.times).toBe(runs.size);
        expect(counted.reduce((sum, { times }) => sum + times, 0)).toBe(ways.length);
        for (const { node, port } of ways) expect(tallies.passed[node]?.[port ?? '']?.leads).toBe(1);
        for (const { node } of journal) expect(tallies.visits[node]?.leads).toBe(1);
        const mails = asked.filter(({ effect }) => effect.hand === 'send-email');
        expect(Object.values(tallies.mails).reduce((sum, { times }) => sum + times, 0)).toBe(mails.length);
        const waiting = [...runs.values()].filter(({ status }) => status === 'waiting');
        expect(Object.keys(tallies.waiting).toSorted()).toEqual(
          [...new Set(waiting.map(({ node }) => node))].toSorted(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('lets nobody in by what was true before the period, and nobody whom no event lets in', () => {
    expect(backtested(mailFlow, recorded([event('E', from - day)])).entered.times).toBe(0);
    expect(backtested(mailFlow, recorded([])).entered.times).toBe(0);
  });

  it('knows a field from when it was told, with the value of that time', () => {
    const lead: Lead = {
      ...leadOfStories,
      fields: { companySize: 200 },
      fieldTimes: { companySize: instant(from + 20 * day) },
    };
    const told = [
      { at: instant(from - day), fields: { companySize: 10 } },
      { at: instant(from + 10 * day), fields: { companySize: 80 } },
    ];
    const at = (after: number) => backtested(mailFlow, recorded([event('E', from + after * day)], { lead, told }));
    expect(at(5).passed['size']).toEqual({ no: { leads: 1, times: 1 } });
    expect(at(15).passed['size']).toEqual({ yes: { leads: 1, times: 1 } });
    expect(asOf(recorded([], { lead }), period).lead.fields).toEqual({});
    expect(asOf(recorded([], { lead, told }), period).lead.fields).toEqual({ companySize: 10 });
  });

  it('tells the most mails of any seven days, and the day of each in the lead’s zone', () => {
    const lead: Lead = { ...leadOfStories, timezone: 'Pacific/Auckland', fields: { companySize: 200 } };
    const events = [0, 3, 6.5, 12, 30].map((after) => event('E', from + after * day + 20 * hour));
    const tallies = backtested(mailFlow, recorded(events, { lead }));
    expect(tallies.weeks).toEqual({ 3: 1 });
    expect(tallies.mails['mail']).toEqual({ leads: 1, times: 5 });
    expect(tallies.days['2027-03-02']).toEqual({ entered: 1, mails: { mail: 1 } });
  });

  it('lets a lead in again only as its earlier runs allow', () => {
    const once = { ...mailFlow, settings: { entry: 'once' as const } };
    const runs = [{ startedAt: instant(from - 5 * day), endedAt: null, started: false, data: {} }];
    expect(backtested(once, recorded([event('E', from + day)])).entered.times).toBe(1);
    expect(backtested(once, recorded([event('E', from + day)], { runs })).entered.times).toBe(0);
  });

  it('starts those whom a program or person really started', () => {
    const byHand = {
      ...mailFlow,
      nodes: mailFlow.nodes.map((node) => (node.id === 'in' ? { ...node, config: { on: 'api' } } : node)),
    };
    const runs = [{ startedAt: instant(from + day), endedAt: null, started: true, data: {} }];
    expect(backtested(byHand, recorded([], { runs })).entered.times).toBe(1);
  });
});

describe('tallies of many leads', () => {
  it('are the same however the leads are grouped', () => {
    fc.assert(
      fc.property(fc.array(anyEvents, { maxLength: 8 }), fc.func(fc.nat({ max: 2 })), (pasts, groupOf) => {
        const each = pasts.map((events) => backtested(mailFlow, recorded(events)));
        const groups = [0, 1, 2].map((group) => mergeTallies(each.filter((_, place) => groupOf(place) === group)));
        expect(mergeTallies(groups)).toEqual(mergeTallies(each));
        expect(mergeTallies(each.toReversed())).toEqual(mergeTallies(each));
        expect(mergeTallies(each).leads).toBe(pasts.length);
      }),
      { numRuns: 50 },
    );
  });
});

it('lets leads in by the schedule of what is tried, from when they are on its list, and not by what an older one started', () => {
  const document = workflowDocument.parse({
    name: 'Mondays',
    kind: 'nurture',
    nodes: [
      { id: 'in', kind: 'entry', config: { on: 'schedule', segment: anyList.id, cron: '0 9 * * 1' } },
      { id: 't', kind: 'add-tag', config: { tag: 'a' } },
    ],
    edges: [{ from: 'in', port: 'entered', to: 't' }],
  });
  const wednesday = instant(from + 2 * day);
  const startedBefore = { startedAt: wednesday, endedAt: null, started: true, data: { scheduledFor: 'then' } };
  const record = recorded([], {
    lists: [{ segment: anyList.id, since: instant(from + 9 * day) }],
    runs: [startedBefore],
  });
  expect(Object.keys(backtested(document, record).days)).toEqual([
    '2027-03-15',
    '2027-03-22',
    '2027-03-29',
    '2027-04-05',
    '2027-04-12',
    '2027-04-19',
    '2027-04-26',
  ]);
});
