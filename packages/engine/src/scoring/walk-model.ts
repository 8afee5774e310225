import { instant, type LeadEvent } from '@ripen/domain';
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
    if (changes && applyChanges(sheet, changes, sheet.world.now).length > 0) tell(sheet, 'stage', said);
    const match = event === null ? first : null;
    if (points) givePoints(sheet, points, { model, version, node: id, reason, event: event?.id ?? null, at, match });
    id = node?.next.get(port);
  }
};
