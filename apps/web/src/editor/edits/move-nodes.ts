import type { GraphNode } from '@ripen/workflow';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

/** Puts steps somewhere else. Moving the same steps again at once is one step of the history. */
export const moveNodes: Edit<{ to: ReadonlyMap<string, GraphNode['position']> }> = {
  name: 'move-nodes',
  label: 'Move',
  key: null,
  said: ({ to }, document) => `move ${nodeWords(document, [...to.keys()])}`,
  together: ({ to }) => `move ${[...to.keys()].toSorted().join(' ')}`,
  apply: (document, { to }) => {
    const nodes = document.nodes.map((node) => {
      const position = to.get(node.id);
      return position && (position.x !== node.position.x || position.y !== node.position.y)
        ? { ...node, position }
        : node;
    });
    return {
      document: nodes.every((node, index) => node === document.nodes[index]) ? document : { ...document, nodes },
    };
  },
};
