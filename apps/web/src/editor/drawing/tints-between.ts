import type { GraphNode, WorkflowDocument } from '@ripen/workflow';
import { edgeKey } from '../graph/edge-key.ts';
import type { Tint, Tints } from './plain-node.ts';

const sameStep = (a: GraphNode, b: GraphNode): boolean =>
  a.kind === b.kind && JSON.stringify(a.config) === JSON.stringify(b.config);

const tinted = (own: WorkflowDocument, other: WorkflowDocument, missing: 'added' | 'removed'): Tints => {
  const others = new Map(other.nodes.map((node) => [node.id, node]));
  const lines = new Set(other.edges.map(edgeKey));
  const nodes = own.nodes.flatMap((node): [string, Tint][] => {
    const match = others.get(node.id);
    if (!match) return [[node.id, missing]];
    return sameStep(node, match) ? [] : [[node.id, 'changed']];
  });
  const edges = own.edges.flatMap((edge): [string, Tint][] =>
    lines.has(edgeKey(edge)) ? [] : [[edgeKey(edge), missing]],
  );
  return { nodes: new Map(nodes), edges: new Map(edges) };
};

/** What to tint in two documents side by side: what the first has alone is removed, what the second has alone is added. */
export const tintsBetween = (before: WorkflowDocument, after: WorkflowDocument): { before: Tints; after: Tints } => ({
  before: tinted(before, after, 'removed'),
  after: tinted(after, before, 'added'),
});
