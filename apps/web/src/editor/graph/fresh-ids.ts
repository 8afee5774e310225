import type { WorkflowDocument } from '@ripen/workflow';

/** Ids that no node of the document has, as many as asked for: n1, n2, … */
export const freshIds = ({ nodes }: WorkflowDocument, count: number): string[] => {
  const taken = nodes.map(({ id }) => Number(/^n(\d{1,9})$/.exec(id)?.[1] ?? 0));
  const highest = Math.max(0, ...taken);
  return Array.from({ length: count }, (_, index) => `n${highest + 1 + index}`);
};
