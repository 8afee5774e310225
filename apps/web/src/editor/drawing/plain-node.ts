import { sayPort, type GraphNode, type WorkflowDocument } from '@ripen/workflow';
import { type DrawnNode, drawNode } from '@ripen/workflow/editor';
import { type Edge, type Node, Position } from '@xyflow/react';
import type { Setting } from '@ripen/workflow';
import { cardSize } from '../graph/card-size.ts';
import { type Direction, directionOf } from '../graph/direction.ts';
import { edgeKey } from '../graph/edge-key.ts';
import { portsOf } from '../graph/ports-of.ts';

/** What became of a step or a line between two documents. */
export type Tint = 'added' | 'changed' | 'removed';

/** Which steps (by id) and lines (by key) are tinted. */
export interface Tints {
  nodes: ReadonlyMap<string, Tint>;
  edges: ReadonlyMap<string, Tint>;
}

/** A step of a drawing that is only looked at. */
export type PlainNode = Node<
  { node: GraphNode; drawn: DrawnNode; tint: Tint | undefined; direction: Direction },
  'plain'
>;

/** A document as React Flow draws it where it is only looked at. */
export const plainDrawing = (
  document: WorkflowDocument,
  { setting, tints }: { setting: Setting; tints: Tints | undefined },
): { nodes: PlainNode[]; edges: Edge[] } => {
  const direction = directionOf(document);
  const nodes = document.nodes.map((node): PlainNode => {
    const drawn = drawNode(node, setting);
    const tint = tints?.nodes.get(node.id);
    return {
      id: node.id,
      type: 'plain',
      position: node.position,
      data: { node, drawn, tint, direction },
      ariaLabel: `${drawn.label}: ${drawn.sentence}${tint === undefined ? '' : `, ${tint}`}`,
      initialWidth: cardSize.width,
      initialHeight: cardSize.height,
      sourcePosition: direction === 'right' ? Position.Right : Position.Bottom,
      targetPosition: direction === 'right' ? Position.Left : Position.Top,
    };
  });
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const edges = document.edges.flatMap((edge): Edge[] => {
    const source = byId.get(edge.from);
    if (!source || !byId.has(edge.to)) return [];
    const tint = tints?.edges.get(edgeKey(edge));
    return [
      {
        id: edgeKey(edge),
        source: edge.from,
        target: edge.to,
        type: 'smoothstep',
        pathOptions: { borderRadius: 12 },
        ...(portsOf(source).length > 1 ? { label: sayPort(edge.port) } : {}),
        ...(tint === undefined ? {} : { className: `tint-${tint}` }),
      } as Edge,
    ];
  });
  return { nodes, edges };
};
