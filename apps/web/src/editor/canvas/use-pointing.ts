import type { EdgeMouseHandler, NodeMouseHandler, OnNodeDrag } from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, useMemo } from 'react';
import { joinLine } from '../edits/join-line.ts';
import { useBench } from '../model/bench.ts';
import { unfold } from '../model/fold-up.ts';
import { onlyNodes } from '../model/selection.ts';
import { lineBelow } from './line-below.ts';
import { noteIdOf } from '../graph/notes.ts';
import type { CanvasNode } from './note-node.ts';
import type { WayEdge } from './step-node.ts';
import type { useConnecting } from './use-connecting.ts';

type Pointed = ReactMouseEvent | MouseEvent;

/** What React Flow is told about clicks on steps, the other mouse button, and steps that are dropped on a line. */
export const usePointing = ({ clickedStep }: ReturnType<typeof useConnecting>) => {
  const { flow, view } = useBench();
  return useMemo(() => {
    const ask = (event: Pointed): void => {
      event.preventDefault();
      view.setState({ menu: { x: event.clientX, y: event.clientY } });
    };
    const onNodeClick: NodeMouseHandler<CanvasNode> = (event, { id }) => {
      if (noteIdOf(id) !== null || clickedStep(id) || event.shiftKey || event.metaKey || event.ctrlKey) return;
      if (view.getState().run === null) view.setState({ panel: 'step' });
    };
    const onNodeDoubleClick: NodeMouseHandler<CanvasNode> = (_event, { id, type }) => {
      if (type === 'fold') unfold(view, id);
    };
    const onNodeContextMenu: NodeMouseHandler<CanvasNode> = (event, { id }) => {
      const { selection, select } = flow.getState();
      if (!selection.nodes.includes(id)) select(onlyNodes(id));
      ask(event);
    };
    const onEdgeContextMenu: EdgeMouseHandler<WayEdge> = (event, { id }) => {
      flow.getState().select({ nodes: [], edges: [id] });
      ask(event);
    };
    const onNodeDragStop: OnNodeDrag<CanvasNode> = ({ target }, { id }, dragged) => {
      const card = target instanceof Element ? target.closest('.react-flow__node') : null;
      const alone = dragged.length === 1 && dragged[0]?.type === 'step';
      const edge = card && alone ? lineBelow(card) : null;
      if (edge !== null) flow.getState().perform(joinLine, { node: id, edge });
    };
    return {
      onNodeClick,
      onNodeDoubleClick,
      onNodeContextMenu,
      onEdgeContextMenu,
      onPaneContextMenu: ask,
      onSelectionContextMenu: ask,
      onNodeDragStop,
    };
  }, [flow, view, clickedStep]);
};
