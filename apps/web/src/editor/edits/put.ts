import type { WorkflowDocument } from '@ripen/workflow';
import { onRaster } from '../graph/card-size.ts';
import { freshIds } from '../graph/fresh-ids.ts';
import type { Clip } from '../model/clip.ts';
import type { Edited } from './edit.ts';

/** Puts copied steps into a document under fresh ids, moved by some way, and selects them. */
export const put = (document: WorkflowDocument, clip: Clip, by: { x: number; y: number }): Edited => {
  const ids = new Map(freshIds(document, clip.nodes.length).map((id, index) => [clip.nodes[index]?.id ?? '', id]));
  const renamed = (id: string): string => ids.get(id) ?? id;
  const nodes = clip.nodes.map((node) => ({
    ...node,
    id: renamed(node.id),
    position: onRaster({ x: node.position.x + by.x, y: node.position.y + by.y }),
  }));
  const edges = clip.edges
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map((edge) => ({ ...edge, from: renamed(edge.from), to: renamed(edge.to) }));
  return {
    document: { ...document, nodes: [...document.nodes, ...nodes], edges: [...document.edges, ...edges] },
    select: { nodes: nodes.map(({ id }) => id), edges: [] },
  };
};
