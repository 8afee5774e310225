import { instant, type Lead, type LeadState, type Run, type Signal, utc, type WorkflowId } from '@ripen/domain';
import { compileWorkflow, define, type WorkflowStatus, workflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { leadOfStories } from '../test/lead-of-stories.ts';
import { turn } from './turn.ts';

const day = 86_400_000;
const began = Date.UTC(2027, 2, 1, 9);
const lead: Lead = { ...leadOfStories, externalId: null, email: null };

const flowOf = (settings: object, nodes: [id: string, kind: string, config?: object][], ways: string[][]) =>
  workflowDocument.parse({
    name: 'A flow',
    kind: 'nurture',
    settings,
    nodes: nodes.map(([id, kind, config = {}]) => ({ id, kind, config })),
    edges: ways.map(([from, port, to]) => ({ from, port, to })),
  });

const waiting = (settings: object) =>
  flowOf(
    settings,
    [
      ['in', 'entry', { on: 'event', event: 'Added' }],
      ['w', 'wait-for-event', { event: 'Paid', timeout: { days: 1 } }],
      ['x', 'exit'],
    ],
    [
      ['in', 'entered', 'w'],
      ['w', 'happened', 'x'],
      ['w', 'timeout', 'x'],
    ],
  );

/** One lead and one flow, with the turns it takes. */
const scene = (document: ReturnType<typeof flowOf>) => {
  const id = '00000000-0000-4000-8000-0000000000ff' as WorkflowId;
  let state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
  let count = 0;
  const said: string[] = [];
  const take = (days: number, signals: Signal[], status: WorkflowStatus = 'live') => {
    const workflow = compileWorkflow({ id, version: 1, status, document });
    const now = instant(began + days * day);
    const result = turn(state, signals, { ...define({ zone: utc, latest: [workflow], older: [], segments: [] }), now });
    const runs = new Map([...state.runs, ...result.runs].map((run) => [run.id, run]));
    const over = result.runs.filter((run) => run.endedAt !== null);
    const finished = new Map(state.finished);
    for (const { workflow: of, startedAt, endedAt } of over)
      finished.set(of, { startedAt, endedAt: endedAt ?? startedAt });
    state = { ...state, lead: result.lead ?? state.lead, runs: [...runs.values()], finished };
    said.push(...result.journal.map((line) => line.said), ...result.history.map((line) => line.said));
  };
  const event = (name: string, days: number, properties: Record<string, string> = {}): Signal => {
    const at = instant(began + days * day);
    return { kind: 'event', event: { id: `m${++count}`, name, properties, occurredAt: at, receivedAt: at } };
  };
  return {
    take,
    event,
    said,
    happens: (name: string, days: number, properties = {}) => take(days, [event(name, days, properties)]),
    runs: (): Run[] => [...state.runs],
    keys: () => state.runs.filter(({ status }) => status === 'waiting').map(({ key }) => key),
  };
};

describe('entry policies', () => {
  it.each([
    ['started', [1, 3, 4.5], 2],
    ['ended', [1, 3, 4.5], 1],
    ['ended', [1, 3, 5], 2],
  ] as const)('four days since the last run %s, with events on days %j, make %i runs', (since, days, runs) => {
    const { take, happens, runs: all } = scene(waiting({ entry: 'after', after: { days: 4, since } }));
    happens('Added', 0);
    for (const at of days) happens('Added', at);
    take(20, []);
    expect(all()).toHaveLength(runs);
  });

  it('once is once, again is again', () => {
    const once = scene(waiting({ entry: 'once' }));
    const again = scene(waiting({ entry: 'again' }));
    for (const at of [0, 3, 6]) for (const { happens } of [once, again]) happens('Added', at);
    expect([once.runs().length, again.runs().length]).toEqual([1, 3]);
  });

  it('several at once keep one run for each key, and an event that names one is another’s news', () => {
    const { happens, keys, said } = scene(waiting({ entry: 'several', key: 'cart.id' }));
    const cart = (id: string) => ({ cart: { id } });
    happens('Added', 0, cart('a'));
    happens('Added', 0.1, cart('b'));
    happens('Added', 0.2, cart('a'));
    expect(keys()).toEqual(['a', 'b']);
    happens('Paid', 0.3, cart('b'));
    expect(keys()).toEqual(['a']);
    happens('Added', 0.4, { cart: 'c' });
    expect(keys()).toEqual(['a']);
    expect(said.at(-1)).toBe('Wasn’t let into “A flow”: there is no “cart.id” that tells this run from others');
    happens('Paid', 0.5);
    expect(keys()).toEqual([]);
  });
});

describe('a workflow that is paused', () => {
  it('hears what its runs wait for, and lets them go on once it is resumed', () => {
    const { take, event, happens, runs, said } = scene(waiting({}));
    happens('Added', 0);
    take(0.5, [event('Paid', 0.5)], 'paused');
    take(0.6, [event('Paid', 0.6)], 'paused');
    expect(runs()).toMatchObject([{ status: 'waiting', node: 'w', port: 'happened', wakeAt: began + 0.5 * day }]);
    take(3, []);
    expect(runs()).toMatchObject([{ status: 'ended', node: 'x' }]);
    expect(said.slice(2)).toEqual(['“Paid” happened', 'Went on', 'Left the flow']);
  });

  it('doesn’t keep a run whose goal is reached', () => {
    const { take, event, happens, runs } = scene(
      waiting({ goal: { event: 'Won', rule: { '==': [{ var: 'event.n' }, '1'] } } }),
    );
    happens('Added', 0);
    take(0.5, [event('Won', 0.5, { n: '2' })], 'paused');
    expect(runs()).toMatchObject([{ status: 'waiting' }]);
    take(0.6, [event('Won', 0.6, { n: '1' })], 'paused');
    expect(runs()).toMatchObject([
      { status: 'ended', node: 'w', wakeAt: null, reason: expect.stringContaining('Goal reached') },
    ]);
  });
});

describe('goals and exits', () => {
  const rule = { in: ['won', { var: 'tags' }] };
  const tag = (on: boolean): Signal => ({
    kind: 'command',
    by: 'api',
    command: { do: 'change', changes: [{ change: 'tag', tag: 'won', on }], at: instant(began) },
  });

  it.each([
    ['goal', { goal: { rule } }, 'Goal reached: '],
    ['exit', { exits: [rule] }, 'Left the flow: '],
  ])('a rule of a %s ends a run as soon as it holds', (_how, settings, said) => {
    const { take, happens, runs } = scene(waiting(settings));
    happens('Added', 0);
    take(0.5, [tag(true)]);
    expect(runs()).toMatchObject([{ status: 'ended', reason: expect.stringContaining(said) }]);
  });

  it('end a run at its entry where they hold already', () => {
    const { take, happens, runs, said } = scene(waiting({ goal: { rule } }));
    take(0, [tag(true)]);
    happens('Added', 0.5);
    expect(runs()).toMatchObject([{ status: 'ended', node: 'in', steps: 1 }]);
    expect(said.at(-1)).toBe('Goal reached: Has the tag won');
  });
});
