import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

/** Puts the selected steps under one another, at the left edge of the leftmost. */
export const align: Edit<{ nodes: readonly string[] }> = {
  name: 'align',
  label: 'Align in a column',
  key: null,
  said: ({ nodes }, document) => `align ${nodeWords(document, nodes)}`,
  now: ({ selection: { nodes } }) => (nodes.length > 1 ? { nodes } : null),
  apply: (document, { nodes }) => {
    const x = Math.min(...document.nodes.filter(({ id }) => nodes.includes(id)).map(({ position }) => position.x));
    const moved = document.nodes.map((node) =>
      nodes.includes(node.id) && node.position.x !== x ? { ...node, position: { x, y: node.position.y } } : node,
    );
    return { document: { ...document, nodes: moved } };
  },
};
