import type { GraphNode } from '@ripen/workflow';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

/** Sets a step. Changes of one step that follow each other at once are one step of the history. */
export const configure: Edit<{ node: string; config: GraphNode['config'] }> = {
  name: 'configure',
  label: 'Set',
  key: null,
  said: ({ node }, document) => `set ${nodeWords(document, [node])}`,
  together: ({ node }) => `configure ${node}`,
  apply: (document, { node, config }) => ({
    document: { ...document, nodes: document.nodes.map((known) => (known.id === node ? { ...known, config } : known)) },
  }),
};
