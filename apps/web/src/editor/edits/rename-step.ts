import type { GraphNode } from '@ripen/workflow';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

const named = ({ title: _before, ...node }: GraphNode, title: string): GraphNode =>
  title.trim() === '' ? node : { ...node, title: title.slice(0, 80) };

/** Gives a step a name of its own, which stands over its sentence; nothing takes it away. */
export const renameStep: Edit<{ node: string; title: string }> = {
  name: 'rename-step',
  label: 'Rename',
  key: null,
  said: ({ node }, document) => `rename ${nodeWords(document, [node])}`,
  together: ({ node }) => `rename ${node}`,
  apply: (document, { node, title }) => ({
    document: { ...document, nodes: document.nodes.map((known) => (known.id === node ? named(known, title) : known)) },
  }),
};
