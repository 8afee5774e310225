import { graphEdge, graphNode, type WorkflowDocument } from '@ripen/workflow';
import { z } from 'zod';

const clip = z.object({
  ripen: z.literal('steps'),
  nodes: z.array(graphNode).min(1).max(500),
  edges: z.array(graphEdge).max(1_000),
});

/** Steps copied out of a workflow, with the lines between them. */
export type Clip = z.infer<typeof clip>;

/** Copies nodes and the lines between them; null when there are none. */
export const clipOf = ({ nodes, edges }: WorkflowDocument, ids: readonly string[]): Clip | null => {
  const taken = nodes.filter(({ id }) => ids.includes(id));
  if (taken.length === 0) return null;
  return {
    ripen: 'steps',
    nodes: taken,
    edges: edges.filter(({ from, to }) => ids.includes(from) && ids.includes(to)),
  };
};

/** Reads steps from text that was copied here or elsewhere; null when it is something else. */
export const readClip = (text: string): Clip | null => {
  try {
    const read = clip.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

/** Steps as text, for the clipboard. */
export const writeClip = (steps: Clip): string => JSON.stringify(steps, null, 2);
