import type { GraphNode } from '@ripen/workflow';
import type { Clip } from '../model/clip.ts';
import type { Edit } from './edit.ts';
import { put } from './put.ts';

const corner = ({ nodes, notes }: Clip): GraphNode['position'] => {
  const places = [...nodes, ...notes.filter((note) => note.shape !== 'comment')].map(({ position }) => position);
  return { x: Math.min(...places.map(({ x }) => x)), y: Math.min(...places.map(({ y }) => y)) };
};

/** Puts copied steps into the workflow: at a place, or a little beside where they were copied. */
export const paste: Edit<{ clip: Clip; at?: GraphNode['position'] }> = {
  name: 'paste',
  label: 'Paste',
  key: 'mod+V',
  said: ({ clip: { nodes, notes } }) =>
    nodes.length === 0 && notes.length === 1
      ? 'paste a note'
      : `paste ${nodes.length === 1 ? 'a step' : `${nodes.length} steps`}`,
  now: ({ clip }) => (clip ? { clip } : null),
  apply: (document, { clip, at }) => {
    const from = corner(clip);
    return put(document, clip, at ? { x: at.x - from.x, y: at.y - from.y } : { x: 48, y: 48 });
  },
};
