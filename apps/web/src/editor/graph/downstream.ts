import type { WorkflowDocument } from '@ripen/workflow';

/** The node and all that can be reached from it. */
export const downstream = ({ edges }: WorkflowDocument, start: string): Set<string> => {
  const reached = new Set([start]);
  for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to);
  return reached;
};
