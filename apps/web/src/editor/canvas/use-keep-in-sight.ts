import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { cardSize } from '../graph/card-size.ts';
import { useBench } from '../model/bench.ts';

const margin = 32;

/** How far to move a span so that it lies within a length; 0 when it does or is longer. */
const moveInto = (start: number, end: number, length: number): number => {
  if (start < margin) return margin - start;
  return end > length - margin ? Math.max(length - margin - end, margin - start) : 0;
};

/** Keeps the middle of the canvas in the middle, and the selected step in sight, when something opens beside the canvas. */
export const useKeepInSight = (): void => {
  const { flow } = useBench();
  const { getViewport, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const before = useRef(0);
  useEffect(() => {
    const was = before.current;
    before.current = width;
    if (was === 0 || width === 0 || was === width) return;
    const { x, y, zoom } = getViewport();
    const middle = x + (width - was) / 2;
    const { document, selection } = flow.getState();
    const [only, ...more] = selection.nodes;
    const node = more.length === 0 ? document.nodes.find(({ id }) => id === only) : undefined;
    const left = node ? node.position.x * zoom + middle : margin;
    const by = node ? moveInto(left, left + cardSize.width * zoom, width) : 0;
    void setViewport({ x: middle + by, y, zoom });
  }, [flow, getViewport, setViewport, width]);
};
