import { graphEdge, graphNode, note, type WorkflowDocument } from '@ripen/workflow';
import { z } from 'zod';
import { noteKey } from '../graph/notes.ts';

const clip = z
  .object({
    ripen: z.literal('steps'),
    nodes: z.array(graphNode).max(500),
    edges: z.array(graphEdge).max(1_000),
    notes: z.array(note).max(300).default([]),
  })
  .refine(({ nodes, notes }) => nodes.length + notes.length > 0);

/** Steps and notes copied out of a workflow, with the lines between the steps and the comments on them. */
export type Clip = z.infer<typeof clip>;

/** Copies steps and notes by what they are called on the canvas, with the lines between them; null when there are none. */
export const clipOf = ({ nodes, edges, notes = [] }: WorkflowDocument, ids: readonly string[]): Clip | null => {
  const taken = nodes.filter(({ id }) => ids.includes(id));
  const noted = notes.filter((known) => ids.includes(known.shape === 'comment' ? known.step : noteKey(known.id)));
  if (taken.length + noted.length === 0) return null;
  return {
    ripen: 'steps',
    nodes: taken,
    edges: edges.filter(({ from, to }) => ids.includes(from) && ids.includes(to)),
    notes: noted,
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
