import { applyNodeChanges, type OnEdgesChange, type OnNodesChange } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { moveNodes } from '../edits/move-nodes.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { restingPlaces, selectionAfterEdges, selectionAfterNodes } from './from-react-flow.ts';
import type { StepNode, WayEdge } from './step-node.ts';
import { type Drawing, toEdges, toNodes } from './to-react-flow.ts';

/** What React Flow draws, and what it is to be told of changes. */
export interface FlowDrawing {
  nodes: StepNode[];
  edges: WayEdge[];
  onNodesChange: OnNodesChange<StepNode>;
  onEdgesChange: OnEdgesChange<WayEdge>;
}

const useDrawing = (): Drawing => {
  const { setting } = useBench();
  const document = useFlow((flow) => flow.document);
  const selection = useFlow((flow) => flow.selection);
  const faults = useView((view) => view.faults);
  return useMemo(() => ({ document, selection, faults, setting }), [document, selection, faults, setting]);
};

/**
 * The document as React Flow draws it. While steps are dragged only their drawing moves; when they come to rest, that is
 * one edit of the document.
 */
export const useFlowNodes = (): FlowDrawing => {
  const { flow } = useBench();
  const drawing = useDrawing();
  const [drawn, setDrawn] = useState(() => ({ drawing, nodes: toNodes(drawing, []), edges: toEdges(drawing, []) }));
  if (drawn.drawing !== drawing)
    setDrawn({ drawing, nodes: toNodes(drawing, drawn.nodes), edges: toEdges(drawing, drawn.edges) });
  const onNodesChange: OnNodesChange<StepNode> = useCallback(
    (changes) => {
      const moves = changes.filter(({ type }) => type === 'position' || type === 'dimensions');
      if (moves.length > 0) setDrawn((before) => ({ ...before, nodes: applyNodeChanges(moves, before.nodes) }));
      const { select, selection, perform } = flow.getState();
      if (changes.some(({ type }) => type === 'select')) select(selectionAfterNodes(selection, changes));
      const to = restingPlaces(changes);
      if (to.size > 0) perform(moveNodes, { to });
    },
    [flow],
  );
  const onEdgesChange: OnEdgesChange<WayEdge> = useCallback(
    (changes) => {
      const { select, selection } = flow.getState();
      if (changes.some(({ type }) => type === 'select')) select(selectionAfterEdges(selection, changes));
    },
    [flow],
  );
  return { nodes: drawn.nodes, edges: drawn.edges, onNodesChange, onEdgesChange };
};
