import { bindStep, canDisable, type GraphNode } from '@ripen/workflow';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

const may = (node: GraphNode): boolean => {
  const bound = bindStep({ ...node, disabled: false });
  return bound !== undefined && (!bound.ok || canDisable(bound.value));
};

const set = ({ disabled: _before, ...node }: GraphNode, disabled: boolean): GraphNode =>
  disabled ? { ...node, disabled } : node;

/** Leaves steps out for now: leads go on from them at once. Where all of them are left out, they take part again. */
export const disable: Edit<{ nodes: readonly string[]; disabled: boolean }> = {
  name: 'disable',
  label: 'Disable or enable',
  key: 'D',
  said: ({ nodes, disabled }, document) => `${disabled ? 'disable' : 'enable'} ${nodeWords(document, nodes)}`,
  now: ({ document, selection }) => {
    const chosen = document.nodes.filter((node) => selection.nodes.includes(node.id) && may(node));
    if (chosen.length === 0) return null;
    return { nodes: chosen.map(({ id }) => id), disabled: !chosen.every((node) => node.disabled === true) };
  },
  apply: (document, { nodes, disabled }) => ({
    document: {
      ...document,
      nodes: document.nodes.map((node) => (nodes.includes(node.id) ? set(node, disabled) : node)),
    },
  }),
};
