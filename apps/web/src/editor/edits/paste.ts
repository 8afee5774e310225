import type { GraphNode } from '@ripen/workflow';
import type { Clip } from '../model/clip.ts';
import type { Edit } from './edit.ts';
import { put } from './put.ts';

const corner = ({ nodes }: Clip): GraphNode['position'] => ({
  x: Math.min(...nodes.map(({ position }) => position.x)),
  y: Math.min(...nodes.map(({ position }) => position.y)),
});

/** Puts copied steps into the workflow: at a place, or a little beside where they were copied. */
export const paste: Edit<{ clip: Clip; at?: GraphNode['position'] }> = {
  name: 'paste',
  label: 'Paste',
  key: 'mod+V',
  said: ({ clip }) => `paste ${clip.nodes.length === 1 ? 'a step' : `${clip.nodes.length} steps`}`,
  now: ({ clip }) => (clip ? { clip } : null),
  apply: (document, { clip, at }) => {
    const from = corner(clip);
    return put(document, clip, at ? { x: at.x - from.x, y: at.y - from.y } : { x: 48, y: 48 });
  },
};
