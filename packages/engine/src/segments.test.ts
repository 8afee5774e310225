import {
  type Instant,
  instant,
  type Json,
  type Lead,
  type LeadState,
  type Segment,
  type Signal,
  utc,
  type WorkflowId,
} from '@ripen/domain';
import { compileWorkflow, define, workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { leadOfStories } from '../test/lead-of-stories.ts';
import { turn } from './turn.ts';

const day = 86_400_000;
const now = instant(Date.UTC(2027, 2, 15, 12));
const at = (days: number): Instant => instant(now + days * day);
const idOf = (letter: string) => `00000000-0000-4000-8000-0000000000${letter}${letter}` as Segment['id'];

const segment = (letter: string, rule: Json | null): Segment => ({ id: idOf(letter), name: letter, rule });
const viewed = (days: number): Json => ({
  '>=': [{ 'event-count': ['Viewed', { within: { days } }] }, 1],
});

const lead: Lead = { ...leadOfStories, externalId: null, email: null };

const stateOf = (part: Partial<LeadState> = {}): LeadState => ({
  lead,
  runs: [],
  finished: new Map(),
  segments: new Set(),
  events: [],
  alarm: null,
  ...part,
});

const viewing = (days: number, received = days): Extract<Signal, { kind: 'event' }> => ({
  kind: 'event',
  event: { id: `v${days}`, name: 'Viewed', properties: {}, occurredAt: at(days), receivedAt: at(received) },
});

const reconsidering = (part: object = {}): Signal => ({
  kind: 'command',
  by: 'ripen',
  command: { do: 'reconsider', ...part },
});

const entering = (letter: string, when: 'entered' | 'left', status: 'live' | 'paused' = 'live') =>
  compileWorkflow({
    id: `10000000-0000-4000-8000-0000000000${letter}${letter}` as WorkflowId,
    version: 1,
    status,
    document: workflowDocument.parse({
      name: `On ${letter}`,
      kind: 'nurture',
      settings: { entry: 'again' },
      nodes: [
        { id: 'in', kind: 'entry', config: { on: 'segment', segment: idOf(letter), when } },
        { id: 't', kind: 'add-tag', config: { tag: `${letter} ${when}` } },
      ],
      edges: [{ from: 'in', port: 'entered', to: 't' }],
    }),
  });

const inLine = (letter: string, steps: readonly (readonly [id: string, kind: string, config: object])[]) =>
  compileWorkflow({
    id: `10000000-0000-4000-8000-0000000000${letter}${letter}` as WorkflowId,
    version: 1,
    status: 'live',
    document: workflowDocument.parse({
      name: `Flow ${letter}`,
      kind: 'nurture',
      settings: { entry: 'again' },
      nodes: steps.map(([id, kind, config]) => ({ id, kind, config })),
      edges: steps.slice(1).map(([to], index) => ({ from: steps[index]?.[0], port: index ? 'done' : 'entered', to })),
    }),
  });

const worldOf = (segments: readonly Segment[], latest: readonly ReturnType<typeof entering>[] = [], when = now) => ({
  ...define({ zone: utc, latest, older: [], segments }),
  now: when,
});

const moved = ({ memberships }: ReturnType<typeof turn>) =>
  memberships.map(({ segment: id, entered }) => `${entered ? '+' : '-'}${id.at(-1)}`);

it('the alarm is the soonest moment at which time alone may move the lead, and none where no segment reads time', () => {
  const events = [viewing(-1).event, viewing(-3).event].toReversed();
  const world = worldOf([segment('a', viewed(7)), segment('b', viewed(14)), segment('c', { '==': [1, 1] })]);
  expect(turn(stateOf({ events }), [reconsidering()], world).alarm).toBe(at(4));
  const timeless = worldOf([segment('c', { '==': [{ var: 'stage' }, 'raw'] })]);
  expect(turn(stateOf({ events }), [reconsidering()], timeless).alarm).toBeNull();
});

it('a turn that touches nothing a segment with time reads leaves the alarm as it was', () => {
  const world = worldOf([segment('a', viewed(7))]);
  const change: Signal = {
    kind: 'command',
    by: 'api',
    command: { do: 'change', changes: [{ change: 'tag', tag: 'x', on: true }], at: now },
  };
  expect(turn(stateOf({ alarm: at(2) }), [change], world).alarm).toBe(at(2));
});

it('when the alarm rings only segments that read time are looked at, and a later one is set or none', () => {
  const segments = [segment('a', viewed(7)), segment('b', { '==': [{ var: 'stage' }, 'raw'] })];
  const state = stateOf({ events: [viewing(-7).event], alarm: now, segments: new Set([idOf('a')]) });
  const result = turn(state, [], worldOf(segments));
  expect(moved(result)).toEqual(['-a']);
  expect(result.alarm).toBeNull();
  expect(turn(state, [], worldOf([])).alarm, 'an alarm of a segment that is gone').toBeNull();
});

it('an alarm that was due before an event was received rings before the event is taken, however late both are', () => {
  const state = stateOf({ events: [viewing(-9).event], alarm: at(-2), segments: new Set([idOf('a')]) });
  const result = turn(state, [viewing(-1)], worldOf([segment('a', viewed(7))]));
  expect(moved(result)).toEqual(['-a', '+a']);
});

it('nested segments settle in one passage, whatever the order they were made in, without going in and out', () => {
  const nest = (letter: string, below: string): Segment => segment(letter, { 'in-segment': [idOf(below)] });
  const letters = 'abcdef0123456789'.split('');
  const chain = letters.slice(1).map((letter, index) => nest(letter, letters[index] ?? ''));
  const not = segment('a', { '==': [{ var: 'stage' }, 'raw'] });
  const result = turn(stateOf(), [reconsidering()], worldOf([...chain.toReversed(), not]));
  expect(moved(result)).toEqual(letters.map((letter) => `+${letter}`));
});

it('a list stirs the segments that ask for it and starts flows, as rules do', () => {
  const world = worldOf(
    [segment('b', { 'in-segment': [idOf('a')] }), segment('a', null)],
    [entering('a', 'entered'), entering('b', 'entered'), entering('a', 'left')],
  );
  const enlisting = (on: boolean): Signal => ({
    kind: 'command',
    by: 'api',
    command: { do: 'enlist', segment: idOf('a'), on },
  });
  const result = turn(stateOf(), [enlisting(true), enlisting(true)], world);
  expect(moved(result)).toEqual(['+a', '+b']);
  expect(result.lead?.tags).toEqual(['a entered', 'b entered']);
  expect(result.history[0]?.said).toBe('Was added to the list “a”');
  const back = turn(stateOf({ segments: new Set([idOf('a'), idOf('b')]) }), [enlisting(false)], world);
  expect(moved(back)).toEqual(['-a', '-b']);
  expect(back.lead?.tags).toEqual(['a left']);
  const gone = turn(stateOf(), [enlisting(true)], worldOf([segment('a', true)]));
  expect(gone.history.map(({ what }) => what)).toEqual(['refused']);
});

it('a step that puts the lead on a list starts flows that listen, and flows that chase one another over a list come to rest', () => {
  const joining = inLine('c', [
    ['in', 'entry', { on: 'segment', segment: idOf('b'), when: 'entered' }],
    ['l', 'add-to-list', { segment: idOf('a') }],
  ]);
  const world = worldOf([segment('b', { 'has-tag': ['x'] }), segment('a', null)], [joining, entering('a', 'entered')]);
  const state = stateOf({ lead: { ...lead, tags: ['x'] } });
  const result = turn(state, [reconsidering()], world);
  expect(moved(result)).toEqual(['+b', '+a']);
  expect(result.lead?.tags).toEqual(['x', 'a entered']);
  const chasing = inLine('d', [
    ['in', 'entry', { on: 'segment', segment: idOf('a'), when: 'entered' }],
    ['r', 'remove-from-list', { segment: idOf('a') }],
    ['l', 'add-to-list', { segment: idOf('a') }],
  ]);
  const storm = turn(
    state,
    [reconsidering()],
    worldOf([segment('b', { 'has-tag': ['x'] }), segment('a', null)], [joining, chasing]),
  );
  expect(storm.runs.length).toBeLessThan(20);
  expect(storm.history.filter(({ said }) => said.startsWith('LOOP_GUARD'))).toHaveLength(1);
});

it('what moves quietly starts no flows, what moves after it in the same turn does', () => {
  const world = worldOf(
    [segment('a', { 'has-tag': ['x'] }), segment('b', { 'has-tag': ['y'] })],
    [entering('a', 'entered'), entering('b', 'entered')],
  );
  const tagging: Signal = {
    kind: 'command',
    by: 'api',
    command: { do: 'change', changes: [{ change: 'tag', tag: 'y', on: true }], at: now },
  };
  const quietly = reconsidering({ segments: [idOf('a')], quietly: true });
  const result = turn(stateOf({ lead: { ...lead, tags: ['x'] } }), [quietly, tagging], world);
  expect(moved(result)).toEqual(['+a', '+b']);
  expect(result.runs.map(({ workflow }) => workflow.at(-1))).toEqual(['b']);
});

it('reconsidering some segments leaves the others alone', () => {
  const world = worldOf([segment('a', true), segment('b', true)]);
  expect(moved(turn(stateOf(), [reconsidering({ segments: [idOf('b')] })], world))).toEqual(['+b']);
});

it('rules see the day of the lead’s own zone, and its points', () => {
  const late = instant(Date.UTC(2027, 2, 15, 23, 30));
  const today: Json = { and: [{ 'in-last': ['2027-03-16', { days: 1 }] }, { '>': [{ dimension: ['fit'] }, 5] }] };
  const asked = (timezone: string) =>
    moved(
      turn(
        stateOf({ lead: { ...lead, timezone, dimensions: { fit: 6 } } }),
        [reconsidering()],
        worldOf([segment('a', today)], [], late),
      ),
    );
  expect(asked('Europe/Paris')).toEqual(['+a']);
  expect(asked('UTC')).toEqual([]);
});

it('a segment of those who score in one model is left at the moment at which the points have faded so far', () => {
  const model = workflowModel();
  const scored: Segment = segment('d', { '>=': [{ 'model-score': [model.id] }, 25] });
  const worldAt = (moment: Instant) => ({
    ...define({ zone: utc, latest: [model], older: [], segments: [scored] }),
    now: moment,
  });
  const first = turn(stateOf(), [viewing(0)], worldAt(now));
  expect(first.memberships).toMatchObject([{ entered: true }]);
  const alarm = first.alarm ?? now;
  expect(alarm).toBeGreaterThan(now);
  const before = { ...stateOf(), lead: first.lead ?? lead, standing: first.standing ?? undefined, alarm };
  const after = turn({ ...before, segments: new Set([scored.id]) }, [], worldAt(at(7)));
  expect(after.memberships).toMatchObject([{ entered: false }]);
  expect(alarm).toBeLessThan(at(7));
});

const workflowModel = () =>
  compileWorkflow({
    id: idOf('e') as string as WorkflowId,
    version: 1,
    status: 'live',
    document: workflowDocument.parse({
      name: 'Model',
      kind: 'scoring',
      nodes: [
        { id: 's', kind: 'signal', config: { event: 'Viewed' } },
        { id: 'p', kind: 'points', config: { dimension: 'engagement', points: 40, decay: { halfLife: { days: 7 } } } },
      ],
      edges: [{ from: 's', port: 'matched', to: 'p' }],
    }),
  });
