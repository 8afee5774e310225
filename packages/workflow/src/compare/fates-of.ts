import type { WorkflowDocument } from '../document.ts';
import { rewired } from './compare-lines.ts';
import { isSameStep, stepsOf } from './compare-steps.ts';

/** What became of a step for the leads that wait in it: it does something else, leads elsewhere, or is there no more. */
export type StepFate = 'same' | 'changed' | 'rewired' | 'removed';

/** What becomes of each step of a document in another one that follows it. */
export const fatesOf = (before: WorkflowDocument, after: WorkflowDocument): ReadonlyMap<string, StepFate> => {
  const now = stepsOf(after);
  const elsewhere = new Set(rewired(before, after).map(({ node }) => node.id));
  return new Map(
    before.nodes.map((node): [string, StepFate] => {
      const next = now.get(node.id);
      if (!next) return [node.id, 'removed'];
      if (!isSameStep(node, next)) return [node.id, 'changed'];
      return [node.id, elsewhere.has(node.id) ? 'rewired' : 'same'];
    }),
  );
};
