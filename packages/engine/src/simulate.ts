import {
  type Instant,
  instant,
  type LeadEvent,
  type LeadState,
  type RunId,
  type Signal,
  type TurnResult,
} from '@ripen/domain';
import { define } from '@ripen/workflow';
import { afterTurn } from './after-turn.ts';
import { runIdOf } from './chance.ts';
import type { Simulated, Simulation } from './simulation.ts';
import { tellTurn } from './tell-turn.ts';
import { turn } from './turn.ts';

/** A bound on turns, so that a flow that turns every second for a year ends with what was told so far. */
const turnLimit = 20_000;

/** Walks one lead through time by the runner's own turn; mails and calls count as delivered at once, nothing leaves the machine. */
export const simulate = (simulation: Simulation): Simulated => {
  const { workflow, beside = [], segments = [], zone, calendar, catalogue, from, days } = simulation;
  const definitions = define({ zone, calendar, catalogue, latest: [workflow, ...beside], older: [], segments });
  const until = instant(from + days * 86_400_000);
  const pending = coming(simulation, until);
  const told: Simulated = { story: [], journal: [], runs: new Map(), asked: [], leads: [], state: before(simulation) };
  let now = from;
  let signals = opening(simulation, pending.length > 0);
  for (let turns = 0; turns < turnLimit; turns++) {
    const result = turn(told.state, signals, { ...definitions, now });
    told.story.push(...tellTurn(result, definitions));
    told.state = afterTurn(told.state, result, signals);
    note(told, result, now);
    const next = soonest(result, pending[0]);
    if (next === null || next > until) break;
    now = next > now ? next : now;
    signals =
      result.effects.length > 0
        ? delivered(result)
        : pending[0] && pending[0].occurredAt <= now
          ? [{ kind: 'event', event: arriving(pending) }]
          : [];
  }
  return told;
};

const coming = ({ events = [], from }: Simulation, until: Instant): LeadEvent[] =>
  events
    .filter(({ occurredAt }) => occurredAt >= from && occurredAt <= until)
    .toSorted((a, b) => a.occurredAt - b.occurredAt);

const before = ({ lead, events = [], inside = [], from }: Simulation): LeadState => ({
  lead,
  runs: [],
  finished: new Map(),
  segments: new Set(inside),
  events: events.filter(({ occurredAt }) => occurredAt < from),
  alarm: null,
});

const note = ({ journal, runs, asked, leads, state }: Simulated, result: TurnResult, at: Instant): void => {
  journal.push(...result.journal);
  for (const run of result.runs) runs.set(run.id, run);
  if (result.lead) leads.push({ at, lead: result.lead });
  for (const effect of result.effects) {
    const run = runs.get(effect.run);
    asked.push({ at, effect, lead: state.lead, event: run?.event ?? null, data: run?.data ?? {} });
  }
};

// Where no event is to come, the lead comes in by the flow's own trigger: nobody simulates a flow that stays outside.
const opening = ({ workflow, lead, from, data = {} }: Simulation, expected: boolean): Signal[] => {
  const look: Signal = { kind: 'command', by: 'ripen', command: { do: 'reconsider' } };
  const triggers = [...workflow.nodes.values()].flatMap(({ trigger }) => trigger ?? []);
  const byHand = triggers.some(({ on }) => on === 'api');
  const listened = triggers.find((trigger) => trigger.on === 'event');
  if (!byHand && (expected || triggers.length === 0)) return [look];
  if (!byHand && listened?.on === 'event') {
    const event = { id: 'simulation', name: listened.event, properties: data, occurredAt: from, receivedAt: from };
    return [look, { kind: 'event', event }];
  }
  const run: RunId = runIdOf(`${lead.id}:${workflow.id}:simulation`);
  return [look, { kind: 'command', by: 'ripen', command: { do: 'start', run, workflow: workflow.id, data } }];
};

const arriving = (pending: LeadEvent[]): LeadEvent => {
  const event = pending.shift();
  if (!event) throw new Error('no event is pending');
  return { ...event, receivedAt: event.occurredAt };
};

const soonest = (result: TurnResult, event: LeadEvent | undefined): Instant | null => {
  if (result.effects.length > 0) return instant(Number.NEGATIVE_INFINITY);
  const times = [result.nextWake, result.alarm, event?.occurredAt ?? null].filter((time) => time !== null);
  return times.length === 0 ? null : instant(Math.min(...times));
};

const delivered = ({ effects }: TurnResult): Signal[] =>
  effects.map(({ run, node, visit }) => ({
    kind: 'settled',
    run,
    node,
    visit,
    outcome: { state: 'sent', detail: 'as simulated' },
  }));
