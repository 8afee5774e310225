import type { GraphNode } from '@ripen/workflow';
import { onlyNodes } from '../model/selection.ts';
import type { Edit } from './edit.ts';
import { newNode } from './grow.ts';
import { kindWord } from './words.ts';

/** Puts a new step somewhere, connected to nothing. */
export const addNode: Edit<{ kind: string; position: GraphNode['position'] }> = {
  name: 'add-node',
  label: 'Add step',
  key: null,
  said: ({ kind }) => `add ${kindWord(kind)}`,
  apply: (document, { kind, position }) => {
    const node = newNode(document, kind, position);
    return { document: { ...document, nodes: [...document.nodes, node] }, select: onlyNodes(node.id) };
  },
};
