import { type Instant, instant, type Lead, type LeadState, type Signal, utc, type WorkflowId } from '@ripen/domain';
import { compileWorkflow, define, workflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { leadOfStories } from '../test/lead-of-stories.ts';
import { turn } from './turn.ts';

const lead: Lead = { ...leadOfStories, externalId: null, email: null };
const at = (text: string): Instant => instant(Date.parse(text));
const look: Signal = { kind: 'command', by: 'ripen', command: { do: 'reconsider' } };
const start: Signal = {
  kind: 'command',
  by: 'api',
  command: { do: 'start', run: lead.id as never, workflow: lead.workspace as never, data: {} },
};

/** One lead and one flow; `take` gives when the lead is looked at next, by its alarm or its runs. */
const scene = (nodes: [string, string, object][], edges: [string, string, string][], settings: object = {}) => {
  const document = workflowDocument.parse({
    name: 'x',
    kind: 'nurture',
    settings,
    nodes: nodes.map(([id, kind, config]) => ({ id, kind, config })),
    edges: edges.map(([from, port, to]) => ({ from, port, to })),
  });
  const id = lead.workspace as unknown as WorkflowId;
  const workflow = compileWorkflow({ id, version: 1, status: 'live', document });
  const definitions = define({ zone: utc, latest: [workflow], older: [], segments: [] });
  let state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
  const journal: string[] = [];
  const take = (now: string, signals: Signal[] = []): string | null => {
    const result = turn(state, signals, { ...definitions, now: at(now) });
    const runs = new Map([...state.runs, ...result.runs].map((run) => [run.id, run]));
    state = { ...state, lead: result.lead ?? state.lead, runs: [...runs.values()], alarm: result.alarm };
    journal.push(...result.journal.map(({ node, port }) => `${now} ${node} ${port}`));
    return state.alarm === null ? null : new Date(state.alarm).toISOString();
  };
  return { take, journal };
};

const dated = (config: object) => scene([['in', 'entry', { on: 'date', field: 'renewal', ...config }]], []);
const set = (value: string): Signal => ({
  kind: 'command',
  by: 'api',
  command: { do: 'change', at: instant(1), changes: [{ change: 'field', field: 'renewal', value }] },
});

describe('a date in a field', () => {
  it('starts the flow at its moment, once, however late it is looked at', () => {
    const { take, journal } = dated({ days: -30, at: '08:00' });
    expect(take('2027-01-01T00:00:00Z', [set('2027-03-31')])).toBe('2027-03-01T08:00:00.000Z');
    expect(take('2027-03-01T07:59:59Z')).toBe('2027-03-01T08:00:00.000Z');
    expect(take('2027-03-03T00:00:00Z')).toBeNull();
    expect(take('2027-03-04T00:00:00Z', [look])).toBeNull();
    expect(journal).toEqual(['2027-03-03T00:00:00Z in entered']);
  });

  it('comes again every year, and moves with the field', () => {
    const { take, journal } = dated({ yearly: true });
    expect(take('2027-01-01T00:00:00Z', [set('1990-06-01')])).toBe('2027-06-01T09:00:00.000Z');
    expect(take('2027-06-01T09:00:00Z')).toBe('2028-06-01T09:00:00.000Z');
    expect(take('2027-06-02T09:00:00Z', [set('1990-07-01')])).toBe('2027-07-01T09:00:00.000Z');
    expect(take('2028-08-01T00:00:00Z')).toBe('2029-07-01T09:00:00.000Z');
    expect(journal).toHaveLength(2);
  });

  it('that lies in the past starts nothing', () => {
    const { take, journal } = dated({});
    expect(take('2027-06-01T00:00:00Z', [set('2027-05-01')])).toBeNull();
    expect(journal).toEqual([]);
  });
});

describe('a rule that time makes true', () => {
  const rule = { '>': [{ 'days-since': [{ var: 'renewal' }] }, 10] };
  const ways: [string, string, string][] = [
    ['in', 'entered', 'w'],
    ['w', 'held', 'x'],
    ['w', 'timeout', 'x'],
  ];

  it('lets a run that waits for it go on at that moment', () => {
    const wait = ['w', 'wait-until-rule', { rule, timeout: { days: 100 } }] satisfies [string, string, object];
    const { take, journal } = scene([['in', 'entry', { on: 'api' }], wait, ['x', 'exit', {}]], ways);
    const next = take('2027-03-05T09:00:00Z', [set('2027-03-01'), start]);
    expect(next).toMatch(/^2027-03-(0[6-9]|1[0-2])/);
    let now = next;
    for (let looks = 0; now !== null && looks < 10; looks++) now = take(now);
    expect(journal.at(-2)).toBe('2027-03-12T00:00:00.000Z w held');
  });

  it('ends a run whose exit it is', () => {
    const wait = ['w', 'wait', { for: { days: 100 } }] satisfies [string, string, object];
    const { take, journal } = scene(
      [['in', 'entry', { on: 'api' }], wait, ['x', 'exit', {}]],
      [
        ['in', 'entered', 'w'],
        ['w', 'done', 'x'],
      ],
      { exits: [rule] },
    );
    let now = take('2027-03-05T09:00:00Z', [set('2027-03-01'), start]);
    for (let looks = 0; now !== null && looks < 10; looks++) now = take(now);
    expect(journal.at(-1)).toBe('2027-03-12T00:00:00.000Z w null');
  });
});
