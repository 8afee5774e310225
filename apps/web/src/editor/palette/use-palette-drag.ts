import { useReactFlow } from '@xyflow/react';
import { type PointerEvent as ReactPointerEvent, useCallback, useRef } from 'react';
import { addAfter } from '../edits/add-after.ts';
import { addNode } from '../edits/add-node.ts';
import { insertOnEdge } from '../edits/insert-on-edge.ts';
import { cardSize } from '../graph/card-size.ts';
import { type Bench, useBench } from '../model/bench.ts';
import type { DropTarget } from '../model/view-store.ts';
import { kindsFor } from '../picker/kinds-for.ts';
import { dropTargetAt } from './drop-target.ts';

interface Point {
  x: number;
  y: number;
}

const threshold = 4;

const drop = ({ flow, view }: Bench, kind: string, { over, at }: { over: DropTarget; at: Point }): void => {
  const { perform } = flow.getState();
  if (over.on === 'nothing') return;
  if (over.on === 'edge') perform(insertOnEdge, { kind, edge: over.edge });
  if (over.on === 'port') perform(addAfter, { kind, from: over.from, port: over.port });
  if (over.on === 'canvas')
    perform(addNode, { kind, position: { x: at.x - cardSize.width / 2, y: at.y - cardSize.height / 3 } });
  view.setState({ panel: 'step' });
};

/** Follows the pointer from its press to its release or Escape, and tells what it is over. */
const follow = (from: Point, told: { move: (at: Point) => void; end: (at: Point | null) => void }): void => {
  const stop = new AbortController();
  const finish = (at: Point | null): void => {
    stop.abort();
    told.end(at);
  };
  const { signal } = stop;
  let moving = false;
  const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    moving ||= Math.hypot(x - from.x, y - from.y) > threshold;
    if (moving) told.move({ x, y });
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    finish(null);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', ({ clientX: x, clientY: y }) => finish(moving ? { x, y } : null), { signal });
  window.addEventListener('pointercancel', () => finish(null), { signal });
  window.addEventListener('keydown', escape, { signal, capture: true });
};

/** Drags a kind of step from the palette: onto an open port or a line it joins in, on the canvas it stands alone. */
export const usePaletteDrag = (kind: string) => {
  const bench = useBench();
  const { screenToFlowPosition } = useReactFlow();
  const dragged = useRef(false);
  const start = useCallback(
    (event: ReactPointerEvent) => {
      dragged.current = false;
      if (event.button !== 0) return;
      const joinsEnd = kindsFor(bench.kind, 'after').includes(kind);
      const joinsMiddle = kindsFor(bench.kind, 'between').includes(kind);
      const targetAt = ({ x, y }: Point): DropTarget => {
        const over = dropTargetAt(x, y, joinsEnd);
        return over.on === 'edge' && !joinsMiddle ? { on: 'canvas' } : over;
      };
      follow(
        { x: event.clientX, y: event.clientY },
        {
          move: (at) => {
            dragged.current = true;
            bench.view.setState({ dragging: { kind, ...at, over: targetAt(at) } });
          },
          end: (at) => {
            bench.view.setState({ dragging: null });
            if (at) drop(bench, kind, { over: targetAt(at), at: screenToFlowPosition(at, { snapToGrid: false }) });
          },
        },
      );
    },
    [bench, kind, screenToFlowPosition],
  );
  return { start, wasDrag: () => dragged.current };
};
