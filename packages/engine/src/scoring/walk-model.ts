import { instant, type LeadChange, type LeadEvent } from '@ripen/domain';
import type { CompiledWorkflow } from '@ripen/workflow';
import { applyChanges } from '../change.ts';
import { momentOf } from '../moment-of.ts';
import { givePoints } from '../points.ts';
import { type Sheet, tell } from '../sheet.ts';

/** Where a walk through a model starts, and the event that set it off; without one, the match did that it starts at. */
export interface ModelStart {
  node: string;
  event: LeadEvent | null;
}

// A stage that the lead can't go to from where it is stays as it was, and the lead's story says so.
const changeBy = (
  sheet: Sheet,
  { id: workflow, name }: CompiledWorkflow,
  { node, changes, said: why }: { node: string; changes: readonly LeadChange[]; said: string },
): void => {
  const by = { kind: 'flow', workflow, run: null, node } as const;
  const { said, refused } = applyChanges(sheet, { changes, at: sheet.world.now, by, why: `${why}, by “${name}”` });
  if (said.length > 0) tell(sheet, 'stage', why);
  for (const refusal of refused) tell(sheet, 'refused', `${why}, but: ${refusal}`);
};

/** Walks a scoring model from a signal or a match: instant, without a run, every step counted against the fuel. */
export const walkModel = (sheet: Sheet, workflow: CompiledWorkflow, { node: first, event }: ModelStart): void => {
  const { id: model, version } = workflow;
  const at = instant(Math.min(sheet.world.now, event?.occurredAt ?? sheet.world.now));
  let reason: string | undefined;
  let id: string | undefined = first;
  while (id !== undefined && sheet.fuel-- > 0) {
    const node = workflow.nodes.get(id);
    const decision = node?.decide(momentOf(sheet, event));
    if (decision?.do !== 'pass') return;
    const { port, points, changes, said } = decision;
    reason ??= said;
    sheet.passes.push({ workflow: model, version, node: id, port });
    if (changes) changeBy(sheet, workflow, { node: id, changes, said });
    const match = event === null ? first : null;
    if (points) givePoints(sheet, points, { model, version, node: id, reason, event: event?.id ?? null, at, match });
    id = node?.next.get(port);
  }
};
