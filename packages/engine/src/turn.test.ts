import { type LeadState, type Signal, type TurnResult, type WorkflowId, type Lead, instant, utc } from '@ripen/domain';
import { catalogue, compileWorkflow, define, workflowDocument } from '@ripen/workflow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFlow, anyFlowId, anyList, kindsOfAnyFlow } from '../test/any-flow.ts';
import { leadOfStories } from '../test/lead-of-stories.ts';
import { replay } from './replay.ts';
import { turn } from './turn.ts';

const workflowId = anyFlowId as WorkflowId;
const lead: Lead = { ...leadOfStories, externalId: null, email: null, timezone: 'Europe/Paris' };

type Happening =
  | { kind: 'brink' }
  | { kind: 'event'; name: 'E' | 'F'; n: number }
  | { kind: 'tag'; tag: string; on: boolean }
  | { kind: 'wait'; minutes: number }
  | { kind: 'settle'; state: 'sent' | 'failed' | 'unknown' }
  | { kind: 'stale' };
const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .tuple(fc.constantFrom('E' as const, 'F' as const), fc.integer({ min: 1, max: 2 }))
    .map(([name, n]): Happening => ({ kind: 'event', name, n })),
  fc.tuple(fc.constantFrom('a', 'b'), fc.boolean()).map(([tag, on]): Happening => ({ kind: 'tag', tag, on })),
  fc.integer({ min: 1, max: 60_000 }).map((minutes): Happening => ({ kind: 'wait', minutes })),
  fc
    .constantFrom('sent' as const, 'failed' as const, 'unknown' as const)
    .map((state): Happening => ({ kind: 'settle', state })),
  fc.constant<Happening>({ kind: 'stale' }),
  fc.constant<Happening>({ kind: 'brink' }),
);

const signalsFor = (happening: Happening, state: LeadState, now: number, count: number): Signal[] => {
  const run = state.runs.find(({ status }) => status === 'waiting');
  if (happening.kind === 'event')
    return [
      {
        kind: 'event',
        event: {
          id: `m${count}`,
          name: happening.name,
          properties: { n: happening.n },
          occurredAt: instant(now),
          receivedAt: instant(now),
        },
      },
    ];
  if (happening.kind === 'tag') {
    const changes = [{ change: 'tag', tag: happening.tag, on: happening.on } as const];
    return [{ kind: 'command', by: 'api', command: { do: 'change', changes, at: instant(now) } }];
  }
  if (happening.kind === 'settle' && run?.asked)
    return [
      {
        kind: 'settled',
        run: run.id,
        node: run.node,
        visit: run.visit,
        outcome: { state: happening.state, detail: 'd', data: answerAt(now) },
      },
    ];
  if (happening.kind === 'stale' && run)
    return [
      { kind: 'settled', run: run.id, node: run.node, visit: run.visit - 1, outcome: { state: 'sent', detail: 'd' } },
    ];
  return [];
};

const membersAfter = (segments: LeadState['segments'], moved: TurnResult['memberships']): LeadState['segments'] => {
  const after = new Set(segments);
  for (const { segment, entered } of moved) {
    if (entered) after.add(segment);
    else after.delete(segment);
  }
  return after;
};

/** What hands may answer: a turn at a throttle, an owner, parts of a webhook's answer. */
const answerAt = (now: number) => ({
  at: now + 1_800_000,
  owner: 'ada@example.com',
  name: 'Ada',
  saved: { renewal: '2027-04-01' },
});

/** What ends a run before its time: its goal, a way out, another run that makes the lead leave. */
const overtakes = ['goal', 'left', 'cancelled'];

describe('the laws of the turn', () => {
  it('are held against every kind of step of a flow', () => {
    const nurturing = catalogue.filter(({ within }) => within.includes('nurture')).map(({ kind }) => kind);
    expect(nurturing.filter((kind) => !kindsOfAnyFlow.includes(kind))).toEqual([]);
  });

  it('hold for any published flow under any signals', () => {
    fc.assert(
      fc.property(anyFlow, fc.array(anyHappening, { minLength: 1, maxLength: 25 }), (document, happenings) => {
        const workflow = compileWorkflow({ id: workflowId, version: 1, status: 'live', document });
        const definitions = define({ zone: utc, latest: [workflow], older: [], segments: [anyList] });
        let state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
        const journals = new Map<string, Parameters<typeof replay>[0][number][]>();
        let now = Date.UTC(2027, 2, 1);
        for (const [count, happening] of [{ kind: 'event', name: 'E', n: 1 } as const, ...happenings].entries()) {
          if (happening.kind === 'wait') now += happening.minutes * 60_000;
          if (happening.kind === 'brink')
            now = Math.max(now, ...state.runs.flatMap(({ wakeAt }) => (wakeAt === null ? [] : [wakeAt - 1])));
          const signals = signalsFor(happening, state, now, count);
          const world = { ...definitions, now: instant(now) };
          const result = turn(state, signals, world);
          expect(turn(state, signals, world)).toEqual(result);
          for (const run of state.runs) {
            const after = result.runs.find(({ id }) => id === run.id);
            if (run.wakeAt === null || run.wakeAt <= now || !after) continue;
            const line = result.journal.find((entry) => entry.run === run.id);
            const heard = overtakes.includes(line?.kind ?? '') || line?.port !== run.port;
            expect(heard, 'a timer never fires early').toBe(true);
          }
          if (happening.kind === 'stale') expect(result.runs, 'a stale signal changes nothing').toEqual([]);
          for (const entry of result.journal) journals.set(entry.run, [...(journals.get(entry.run) ?? []), entry]);
          const runs = new Map([...state.runs, ...result.runs].map((run) => [run.id, run]));
          for (const run of runs.values()) {
            expect(
              run.status === 'waiting' ? (run.wakeAt !== null) !== run.asked : run.wakeAt === null && !run.asked,
              'nothing is lost',
            ).toBe(true);
            expect(run.wakeAt === null || run.wakeAt > now, 'nothing due is left behind').toBe(true);
            const journal = journals.get(run.id) ?? [];
            expect(journal.map(({ step }) => step)).toEqual(journal.map((_, index) => index + 1));
            expect(replay(journal, workflow)).toEqual({
              node: run.node,
              visit: run.visit,
              steps: run.steps,
              status: run.status,
            });
          }
          const keys = [...runs.values()].flatMap(({ status, key }) =>
            status === 'waiting' || status === 'parked' ? [key] : [],
          );
          expect(new Set(keys).size, 'one run at once, or one for each key').toBe(keys.length);
          state = {
            ...state,
            lead: result.lead ?? state.lead,
            segments: membersAfter(state.segments, result.memberships),
            runs: [...runs.values()].filter(({ status }) => status === 'waiting' || status === 'parked'),
          };
        }
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('keep the sum of the ledger equal to the score’s dimensions', () => {
    const document = workflowDocument.parse({
      name: 'x',
      kind: 'scoring',
      nodes: [
        { id: 's', kind: 'signal', config: { event: 'E', rule: { '>': [{ var: 'event.n' }, 3] } } },
        { id: 'p', kind: 'points', config: { dimension: 'engagement', points: 7 } },
        { id: 'q', kind: 'points', config: { dimension: 'fit', points: -2 } },
      ],
      edges: [
        { from: 's', port: 'matched', to: 'p' },
        { from: 'p', port: 'done', to: 'q' },
      ],
    });
    const workflow = compileWorkflow({ id: workflowId, version: 1, status: 'live', document });
    const definitions = define({ zone: utc, latest: [workflow], older: [], segments: [] });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 30 }), (numbers) => {
        let state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
        const sums: Record<string, number> = {};
        for (const [index, n] of numbers.entries()) {
          const at = instant(index * 1000);
          const result = turn(
            state,
            [
              {
                kind: 'event',
                event: { id: `m${index}`, name: 'E', properties: { n }, occurredAt: at, receivedAt: at },
              },
            ],
            { ...definitions, now: at },
          );
          for (const { dimension, points } of result.ledger) sums[dimension] = (sums[dimension] ?? 0) + points;
          state = { ...state, lead: result.lead ?? state.lead };
        }
        expect(state.lead.dimensions).toEqual(sums);
        expect(sums.engagement ?? 0).toBe(7 * numbers.filter((n) => n > 3).length);
      }),
    );
  });

  it('start flows when a segment is entered or left, once for each crossing', () => {
    const flow = (when: 'entered' | 'left', id: string) =>
      compileWorkflow({
        id: id as WorkflowId,
        version: 1,
        status: 'live',
        document: workflowDocument.parse({
          name: when,
          kind: 'nurture',
          nodes: [
            { id: 'in', kind: 'entry', config: { on: 'segment', segment: 'seg', when } },
            { id: 'x', kind: 'exit', config: {} },
          ],
          edges: [{ from: 'in', port: 'entered', to: 'x' }],
        }),
      });
    const segment = { id: 'seg' as never, name: 'Big', rule: { '>=': [{ var: 'companySize' }, 200] } };
    const definitions = define({
      zone: utc,
      latest: [
        flow('entered', '00000000-0000-4000-8000-0000000000e1'),
        flow('left', '00000000-0000-4000-8000-0000000000e2'),
      ],
      older: [],
      segments: [segment],
    });
    const change = (value: number, at: number): Signal => ({
      kind: 'command',
      by: 'api',
      command: { do: 'change', changes: [{ change: 'field', field: 'companySize', value }], at: instant(at) },
    });
    const state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
    const result = turn(state, [change(300, 1), change(301, 2), change(10, 3)], { ...definitions, now: instant(10) });
    expect(result.memberships.map(({ entered }) => entered)).toEqual([true, false]);
    expect(result.runs.map(({ workflow, status }) => [workflow.slice(-2), status])).toEqual([
      ['e1', 'ended'],
      ['e2', 'ended'],
    ]);
  });

  it('let late news not undo fresher', () => {
    const definitions = define({ zone: utc, latest: [], older: [], segments: [] });
    const change = (value: string, at: number): Signal => ({
      kind: 'command',
      by: 'ingest',
      command: { do: 'change', changes: [{ change: 'field', field: 'role', value }], at: instant(at) },
    });
    const state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
    for (const order of [
      [change('old', 1), change('new', 2)],
      [change('new', 2), change('old', 1)],
    ])
      expect(turn(state, order, { ...definitions, now: instant(10) }).lead?.fields).toEqual({ role: 'new' });
  });
});
