import { applyNodeChanges, type OnEdgesChange, type OnNodesChange, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { moveNodes } from '../edits/move-nodes.ts';
import { foldsOf, withFolded } from '../graph/fold.ts';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { useFolds } from '../model/use-folds.ts';
import { restingPlaces, selectionAfterEdges, selectionAfterNodes } from './from-react-flow.ts';
import { type CanvasNode, toNoteNodes } from './note-node.ts';
import type { FoldNode } from './fold-node.ts';
import type { StepNode, WayEdge } from './step-node.ts';
import { type Carried, takeAlong } from './take-along.ts';
import { useLiningUp } from './use-lining-up.ts';
import type { Drawing } from './drawing.ts';
import { toEdges, toNodes } from './to-react-flow.ts';

/** What React Flow draws, and what it is to be told of changes. */
export interface FlowDrawing {
  nodes: CanvasNode[];
  edges: WayEdge[];
  onNodesChange: OnNodesChange<CanvasNode>;
  onEdgesChange: OnEdgesChange<WayEdge>;
}

const useDrawing = (): Drawing => {
  const { setting } = useBench();
  const document = useFlow((flow) => flow.document);
  const selection = useFlow((flow) => flow.selection);
  const faults = useView((view) => view.faults);
  const folds = useFolds();
  return useMemo(
    () => ({ document, selection, faults, setting, folds }),
    [document, selection, faults, setting, folds],
  );
};

const nodesOf = (drawing: Drawing, before: readonly CanvasNode[]): CanvasNode[] => {
  const steps = before.filter((node): node is StepNode | FoldNode => node.type === 'step' || node.type === 'fold');
  return [...toNoteNodes(drawing.document, drawing.selection, before), ...toNodes(drawing, steps)];
};

/**
 * The document as React Flow draws it. While steps are dragged only their drawing moves; when they come to rest, that is
 * one edit of the document. A frame takes along what stands in it.
 */
export const useFlowNodes = (): FlowDrawing => {
  const { flow, view } = useBench();
  const { getNodes } = useReactFlow<CanvasNode, WayEdge>();
  const drawing = useDrawing();
  const lineUp = useLiningUp();
  const carried = useRef<Carried>(new Map());
  const [drawn, setDrawn] = useState(() => ({ drawing, nodes: nodesOf(drawing, []), edges: toEdges(drawing, []) }));
  if (drawn.drawing !== drawing)
    setDrawn({ drawing, nodes: nodesOf(drawing, drawn.nodes), edges: toEdges(drawing, drawn.edges) });
  const onNodesChange: OnNodesChange<CanvasNode> = useCallback(
    (told) => {
      const { document, select, selection, perform } = flow.getState();
      const changes = takeAlong(lineUp(told, getNodes()), getNodes(), { document, carried: carried.current });
      const moves = changes.filter(({ type }) => type === 'position' || type === 'dimensions');
      if (moves.length > 0) setDrawn((before) => ({ ...before, nodes: applyNodeChanges(moves, before.nodes) }));
      if (changes.some(({ type }) => type === 'select')) select(selectionAfterNodes(selection, changes));
      const rested = restingPlaces(changes);
      if (rested.size === 0) return;
      carried.current.clear();
      perform(moveNodes, { to: withFolded(rested, document, foldsOf(document, view.getState().folded)) });
    },
    [flow, view, getNodes, lineUp],
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
