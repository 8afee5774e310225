import { edgeKey } from '../graph/edge-key.ts';
import type { Edit } from './edit.ts';
import { growOnEdge } from './grow.ts';
import { kindWord } from './words.ts';

/** Puts a new step in the middle of a line. */
export const insertOnEdge: Edit<{ kind: string; edge: string }> = {
  name: 'insert-on-edge',
  label: 'Insert step',
  key: null,
  said: ({ kind }) => `insert ${kindWord(kind)}`,
  apply: (document, { kind, edge }) => {
    const line = document.edges.find((known) => edgeKey(known) === edge);
    return line ? growOnEdge(document, { kind }, line) : { document };
  },
};
