import { type Instant, instant, type LeadEvent, type LeadState, type RunId, type Signal } from '@ripen/domain';
import { define } from '@ripen/workflow';
import { relive } from './backtest/relive.ts';
import { runIdOf } from './chance.ts';
import { type Coming, passThrough, type Taken } from './passage.ts';
import type { Simulated, Simulation } from './simulation.ts';
import { tellTurn } from './tell-turn.ts';

/** Walks one lead through time by the runner's own turn; mails and calls count as delivered at once, nothing leaves the machine. */
export const simulate = (simulation: Simulation): Simulated => {
  const { workflow, beside = [], segments = [], zone, calendar, catalogue, from, days, relived } = simulation;
  const definitions = define({ zone, calendar, catalogue, latest: [workflow, ...beside], older: [], segments });
  const until = instant(from + days * 86_400_000);
  const told: Simulated = { story: [], journal: [], runs: new Map(), asked: [], leads: [], state: before(simulation) };
  const hear = (taken: Taken): void => {
    told.story.push(...tellTurn(taken.result, definitions));
    told.state = taken.state;
    note(told, taken);
  };
  if (relived) {
    passThrough(relive(definitions, relived, { from, until }), hear);
    return told;
  }
  const coming = comingTo(simulation, until);
  const opening = openingOf(simulation, coming.length > 0);
  passThrough({ definitions, state: told.state, from, until, opening, coming }, hear);
  return told;
};

const comingTo = ({ events = [], from }: Simulation, until: Instant): Coming[] =>
  events
    .filter(({ occurredAt }) => occurredAt >= from && occurredAt <= until)
    .toSorted((a, b) => a.occurredAt - b.occurredAt)
    .map(arriving);

/** An event, to come when it happened. */
const arriving = (event: LeadEvent): Coming => ({
  at: event.occurredAt,
  signal: { kind: 'event', event: { ...event, receivedAt: event.occurredAt } },
});

const before = ({ lead, events = [], inside = [], from }: Simulation): LeadState => ({
  lead,
  runs: [],
  finished: new Map(),
  segments: new Set(inside),
  events: events.filter(({ occurredAt }) => occurredAt < from),
  alarm: null,
});

const note = ({ journal, runs, asked, leads, state }: Simulated, { at, result }: Taken): void => {
  journal.push(...result.journal);
  for (const run of result.runs) runs.set(run.id, run);
  if (result.lead) leads.push({ at, lead: result.lead });
  for (const effect of result.effects) {
    const run = runs.get(effect.run);
    asked.push({ at, effect, lead: state.lead, event: run?.event ?? null, data: run?.data ?? {} });
  }
};

// Where no event is to come, the lead comes in by the flow's own trigger: nobody simulates a flow that stays outside.
const openingOf = ({ workflow, lead, from, data = {} }: Simulation, expected: boolean): Signal[] => {
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
