import type { RunShape, SurroundingsShape } from '@ripen/contract';
import { type Fault, instant, type Instant, type JsonObject, type Lead, ok, type Result, toIso } from '@ripen/domain';
import { type AskedOnTheWay, type InventedLead, type Simulated, simulate, simulationIn } from '@ripen/engine';
import type { WorkflowDocument } from '@ripen/workflow';

/** An event placed on the time line: so many days after the start. */
export interface PlacedEvent {
  key: string;
  event: string;
  day: number;
  properties: JsonObject;
}

/** What somebody wants to see the future of: a lead there is (empty: not chosen yet; null: the one made up), events on the way, for how long. */
export interface Plans {
  lead: string | null;
  invented: InventedLead;
  events: readonly PlacedEvent[];
  days: number;
}

/** A draft walked from `from` to `until`. */
export interface Journey {
  workflow: string;
  from: Instant;
  until: Instant;
  start: Lead;
  told: Simulated;
}

const day = 86_400_000;

/** Walks the draft by the runner's own turn, here and now; a draft that can't be walked gives its faults. */
export const journeyOf = (
  surroundings: SurroundingsShape,
  workflow: { id: string; document: WorkflowDocument },
  { lead, invented, events, days }: Plans,
): Result<Journey, Fault[]> => {
  const start = Date.parse(surroundings.now);
  const simulation = simulationIn(surroundings, {
    workflow,
    days,
    lead: lead ? undefined : invented,
    events: events
      .filter(({ event }) => event !== '')
      .map(({ event, day: after, properties }) => ({
        event,
        properties,
        at: toIso(instant(start + Math.round(after * day))),
      })),
  });
  if (!simulation.ok) return simulation;
  const { from } = simulation.value;
  return ok({
    workflow: workflow.id,
    from,
    until: instant(from + days * day),
    start: simulation.value.lead,
    told: simulate(simulation.value),
  });
};

/** The moments at which something happens, each once, in order. */
export const momentsOf = ({ told }: Journey): Instant[] =>
  [...new Set([...told.story, ...told.leads].map(({ at }) => at))].toSorted((a, b) => a - b);

/** The lead as it is at a moment of the journey. */
export const leadAt = ({ start, told }: Journey, at: Instant): Lead =>
  told.leads.findLast((one) => one.at <= at)?.lead ?? start;

type Told = Pick<RunShape, 'journal' | 'node' | 'status'>;

/** The lead's newest way through the draft as far as it has come at a moment; null before it comes in. */
export const runAt = ({ workflow, told }: Journey, at: Instant): Told | null => {
  const runs = [...told.runs.values()].filter((run) => run.workflow === workflow && run.startedAt <= at);
  const run = runs.toSorted((a, b) => a.startedAt - b.startedAt).at(-1);
  if (!run) return null;
  const lines = told.journal.filter((line) => line.run === run.id && line.at <= at);
  const last = lines.at(-1);
  const over = run.endedAt !== null && run.endedAt <= at;
  return {
    journal: lines.map((line) => ({ ...line, at: toIso(line.at) })),
    node: last?.node ?? run.node,
    status: over ? 'ended' : last?.kind === 'parked' ? 'parked' : 'waiting',
  };
};

/** The mails the draft asks to send up to a moment, oldest first. */
export const mailsAt = ({ workflow, told }: Journey, at: Instant): AskedOnTheWay[] =>
  told.asked.filter(
    (one) => one.at <= at && one.effect.hand === 'send-email' && told.runs.get(one.effect.run)?.workflow === workflow,
  );
