import {
  type Instant,
  type JsonObject,
  type Lead,
  type LeadEvent,
  type LeadState,
  type Passage,
  type RunId,
  type Segment,
  type Signal,
  type TurnResult,
  type WorkflowId,
  type Zone,
  instant,
} from '@ripen/domain';
import { type CompiledWorkflow, define } from '@ripen/workflow';
import { runIdOf } from './chance.ts';
import { isUnderWay } from './sheet.ts';
import { type StoryLine, tellTurn } from './tell-turn.ts';
import { turn } from './turn.ts';

/** What to simulate: one lead through a workflow from a moment for a number of days, with events on the way. */
export interface Simulation {
  workflow: CompiledWorkflow;
  lead: Lead;
  /** Events to come, in any order; those before `from` are the lead's past. */
  events?: readonly LeadEvent[];
  from: Instant;
  days: number;
  zone: Zone;
  segments?: readonly Segment[];
  /** Other published workflows that events may set off beside it, scoring models above all. */
  beside?: readonly CompiledWorkflow[];
  /** Data of the API trigger, where the flow is started so. */
  data?: JsonObject;
}

/** The story of a simulation, and how the lead and its runs stand at its end. */
export interface Simulated {
  story: StoryLine[];
  state: LeadState;
}

/** A bound on turns, so that a flow that turns every second for a year ends with what was told so far. */
const turnLimit = 20_000;

/** Walks one lead through time by the runner's own turn; mails and calls count as delivered at once, nothing leaves the machine. */
export const simulate = (simulation: Simulation): Simulated => {
  const { workflow, beside = [], segments = [], zone, from, days } = simulation;
  const definitions = define({ zone, latest: [workflow, ...beside], older: [], segments });
  const until = instant(from + days * 86_400_000);
  const coming = (simulation.events ?? []).filter((event) => event.occurredAt >= from && event.occurredAt <= until);
  const pending = coming.toSorted((a, b) => a.occurredAt - b.occurredAt);
  let state: LeadState = {
    lead: simulation.lead,
    runs: [],
    finished: new Map(),
    segments: new Set(),
    events: past(simulation),
  };
  let now = from;
  let signals = opening(simulation);
  const story: StoryLine[] = [];
  for (let turns = 0; turns < turnLimit; turns++) {
    const result = turn(state, signals, { ...definitions, now });
    story.push(...tellTurn(result, definitions));
    state = after(state, result, signals);
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
  return { story, state };
};

const past = ({ events = [], from }: Simulation): LeadEvent[] => events.filter(({ occurredAt }) => occurredAt < from);

const opening = ({ workflow, lead, data = {} }: Simulation): Signal[] => {
  const entry = [...workflow.nodes.values()].find(({ trigger }) => trigger?.on === 'api');
  const look: Signal = { kind: 'command', by: 'ripen', command: { do: 'reconsider' } };
  if (!entry) return [look];
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
  if (!event) return result.nextWake;
  return result.nextWake !== null && result.nextWake < event.occurredAt ? result.nextWake : event.occurredAt;
};

const delivered = ({ effects }: TurnResult): Signal[] =>
  effects.map(({ run, node, visit }) => ({
    kind: 'settled',
    run,
    node,
    visit,
    outcome: { state: 'sent', detail: 'as simulated' },
  }));

const after = (state: LeadState, result: TurnResult, signals: readonly Signal[]): LeadState => {
  const runs = new Map([...state.runs, ...result.runs].map((run) => [run.id, run]));
  const segments = new Set(state.segments);
  for (const { segment, entered } of result.memberships) {
    if (entered) segments.add(segment);
    else segments.delete(segment);
  }
  const underWay = [...runs.values()].filter(isUnderWay);
  const over = [...runs.values()].filter((run) => !isUnderWay(run));
  const passed = over.map(({ workflow, startedAt, endedAt }): [WorkflowId, Passage] => [
    workflow,
    { startedAt, endedAt: endedAt ?? startedAt },
  ]);
  const events = [...state.events, ...signals.flatMap((signal) => (signal.kind === 'event' ? [signal.event] : []))];
  return {
    lead: result.lead ?? state.lead,
    runs: underWay,
    finished: new Map([...state.finished, ...passed]),
    segments,
    events,
  };
};
