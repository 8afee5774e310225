import { type Instant, instant, type LeadChange, type LeadState, type Segment, type Signal, utc } from '@ripen/domain';
import { compileWorkflow, define, workflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { leadOfStories } from '../test/lead-of-stories.ts';
import { turn } from './turn.ts';

const now = instant(Date.UTC(2027, 2, 15, 12));
const before = (milliseconds: number): Instant => instant(now - milliseconds);
const segment = '00000000-0000-4000-8000-0000000000a1' as Segment['id'];
const consenting: Segment = { id: segment, name: 'May be written to', rule: { consent: ['email'] } };

const waiting = compileWorkflow({
  id: '00000000-0000-4000-8000-0000000000f1' as never,
  version: 1,
  status: 'live',
  document: workflowDocument.parse({
    name: 'Flow',
    kind: 'nurture',
    nodes: [
      { id: 'in', kind: 'entry', config: { on: 'segment', segment, when: 'entered' } },
      { id: 'w', kind: 'wait-until-rule', config: { rule: { consent: ['sms', 'withdrawn'] }, timeout: { days: 30 } } },
      { id: 't', kind: 'add-tag', config: { tag: 'quiet' } },
      { id: 'x', kind: 'exit', config: {} },
    ],
    edges: [
      { from: 'in', port: 'entered', to: 'w' },
      { from: 'w', port: 'held', to: 't' },
      { from: 'w', port: 'timeout', to: 'x' },
      { from: 't', port: 'done', to: 'x' },
    ],
  }),
});

const world = { ...define({ zone: utc, latest: [waiting], older: [], segments: [consenting] }), now };
const start: LeadState = {
  lead: leadOfStories,
  runs: [],
  finished: new Map(),
  segments: new Set(),
  events: [],
  alarm: null,
};

const said = (consent: string, given: boolean, at: Instant = now): LeadChange => ({
  change: 'consent',
  consent,
  given,
  at,
  source: 'api',
});
const saying = (...changes: LeadChange[]): Signal => ({
  kind: 'command',
  by: 'api',
  command: { do: 'change', changes, at: now },
});

it('a consent moves the lead into the segment that asks for it, starts its flow, and is heard by a run that waits for it', () => {
  const first = turn(start, [saying(said('email', true))], world);
  expect(first.memberships).toMatchObject([{ segment, entered: true }]);
  expect(first.runs).toMatchObject([{ node: 'w', status: 'waiting' }]);
  const state = { ...start, lead: first.lead ?? start.lead, runs: first.runs, segments: new Set([segment]) };
  expect(turn(state, [saying(said('sms', true))], world).runs).toEqual([]);
  const second = turn(state, [saying(said('sms', false))], world);
  expect(second.lead?.tags).toEqual(['quiet']);
  expect(turn(state, [saying(said('email', false))], world).memberships).toMatchObject([{ segment, entered: false }]);
});

it('late news undoes nothing fresher, though what is fresher was only said again', () => {
  const told = turn(
    start,
    [
      saying(said('email', false, before(3_000))),
      saying(said('email', false, before(1_000))),
      saying(said('email', true, before(2_000))),
    ],
    world,
  );
  expect(told.lead?.consents).toEqual({ email: { given: false, at: before(1_000), source: 'api' } });
  expect(told.history.map(({ said: line }) => line)).toEqual([
    'The API changed consent to email from unknown to withdrawn',
  ]);
});

it('the same said again at the same moment changes nothing', () => {
  const { lead } = turn(start, [saying(said('email', true))], world);
  expect(
    turn({ ...start, lead: lead ?? start.lead, segments: new Set([segment]) }, [saying(said('email', true))], world)
      .lead,
  ).toBeNull();
});
