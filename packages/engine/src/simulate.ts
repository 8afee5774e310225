import { type Instant, instant, type LeadEvent, type LeadState, type RunId, type Signal } from '@ripen/domain';
import { type CompiledWorkflow, define, fieldsOfCall } from '@ripen/workflow';
import { relive } from './backtest/relive.ts';
import { runIdOf } from './chance.ts';
import { type Coming, passThrough, type Taken } from './passage.ts';
import type { Simulated, Simulation } from './simulation.ts';
import { tellTurn } from './tell-turn.ts';
import { inOrder, scheduleOf, ticksOf } from './ticks.ts';

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
    passThrough(relive(definitions, relived, { workflow: workflow.id, from, until }), hear);
    return told;
  }
  const happening = comingTo(simulation, until);
  const opening = openingOf(simulation, happening.length > 0);
  const coming = inOrder(happening, startsOf(simulation, happening.length > 0));
  passThrough({ definitions, state: told.state, from, until, opening, coming }, hear);
  return told;
};

const comingTo = ({ events = [], from, workflow }: Simulation, until: Instant): Coming[] =>
  events
    .filter(({ occurredAt }) => occurredAt >= from && occurredAt <= until)
    .toSorted((a, b) => a.occurredAt - b.occurredAt)
    .flatMap((event) => arriving(event, workflow).map((signal) => ({ at: event.occurredAt, signal })));

// What the call to a flow's own address becomes is that call: it tells of the lead before it is the event.
const arriving = (event: LeadEvent, workflow: CompiledWorkflow): Signal[] => {
  const { occurredAt: at, properties, name } = event;
  const changes = [...workflow.nodes.values()].flatMap(({ trigger }) =>
    trigger?.on === 'webhook' && trigger.event === name ? fieldsOfCall(trigger, properties) : [],
  );
  const told: Signal[] =
    changes.length === 0 ? [] : [{ kind: 'command', by: 'ingest', command: { do: 'change', changes, at } }];
  return [...told, { kind: 'event', event: { ...event, receivedAt: at } }];
};

// Where nothing else is to come, the first tick takes the lead as one of its segment.
const startsOf = function* ({ workflow, lead, from, zone }: Simulation, expected: boolean): Generator<Coming> {
  let first = !expected;
  for (const { to, ...start } of ticksOf({ workflow, lead: lead.id, after: instant(from - 1), zone })) {
    yield first || !to ? start : { ...start, to };
    first = false;
  }
};

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
  if (!byHand && (expected || triggers.length === 0 || scheduleOf(workflow) !== null)) return [look];
  const listened = triggers.find((trigger) => trigger.on === 'event' || trigger.on === 'webhook');
  if (!byHand && listened && 'event' in listened) {
    const event = { id: 'simulation', name: listened.event, properties: data, occurredAt: from, receivedAt: from };
    return [look, ...arriving(event, workflow)];
  }
  const run: RunId = runIdOf(`${lead.id}:${workflow.id}:simulation`);
  return [look, { kind: 'command', by: 'ripen', command: { do: 'start', run, workflow: workflow.id, data } }];
};
