import type { RelivedLeadShape } from '@ripen/contract';
import { type Fault, instant, ok, type Relived, type Result } from '@ripen/domain';
import { simulate, simulationIn } from '@ripen/engine';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Journey } from './journey.ts';

const day = 86_400_000;

/** Takes a lead's recorded past through the draft, by the runner's own turn, as a backtest does; a draft that can't be walked gives its faults. */
export const journeyAgain = (
  { surroundings, from, days, relived: told }: RelivedLeadShape,
  workflow: { id: string; document: WorkflowDocument },
): Result<Journey, Fault[]> => {
  const simulation = simulationIn(surroundings, { workflow, lead: {}, days, from });
  if (!simulation.ok) return simulation;
  const relived = readRelived(told);
  const start = simulation.value.from;
  return ok({
    workflow: workflow.id,
    from: start,
    until: instant(start + days * day),
    start: relived.lead,
    told: simulate({ ...simulation.value, lead: relived.lead, relived }),
  });
};

// The contract tells ids and moments as plain JSON; it is what the server's own types were written from.
const readRelived = (told: RelivedLeadShape['relived']): Relived => told as unknown as Relived;
