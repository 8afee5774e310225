import type { GraphEdge, GraphNode } from '@ripen/workflow';
import type { Connection, Edge, EdgeChange, NodeChange } from '@xyflow/react';
import type { Selection } from '../model/selection.ts';
import type { CanvasNode } from './note-node.ts';
import type { WayEdge } from './step-node.ts';

type Change = NodeChange<CanvasNode> | EdgeChange<WayEdge>;

const changed = (ids: readonly string[], changes: readonly Change[]): readonly string[] => {
  const selected = new Set(ids);
  for (const change of changes) {
    if (change.type !== 'select') continue;
    if (change.selected) selected.add(change.id);
    else selected.delete(change.id);
  }
  return [...selected];
};

/** The selection after React Flow changed it for steps. */
export const selectionAfterNodes = (selection: Selection, changes: readonly NodeChange<CanvasNode>[]): Selection => ({
  ...selection,
  nodes: changed(selection.nodes, changes),
});

/** The selection after React Flow changed it for lines. */
export const selectionAfterEdges = (selection: Selection, changes: readonly EdgeChange<WayEdge>[]): Selection => ({
  ...selection,
  edges: changed(selection.edges, changes),
});

/** Where steps came to rest; a step that is still being dragged isn't among them. */
export const restingPlaces = (changes: readonly NodeChange<CanvasNode>[]): Map<string, GraphNode['position']> =>
  new Map(
    changes.flatMap((change) =>
      change.type === 'position' && change.position && change.dragging !== true ? [[change.id, change.position]] : [],
    ),
  );

/** The line that a connection of React Flow means; null when it lacks its port. */
export const lineOf = ({ source, sourceHandle, target }: Connection | Edge): GraphEdge | null =>
  sourceHandle ? { from: source, port: sourceHandle, to: target } : null;
