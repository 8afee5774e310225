import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { cardSize } from '../graph/card-size.ts';
import { useBench, useFlow } from '../model/bench.ts';

const margin = 32;

/** How far to move a span so that it lies within a length; 0 when it does or is longer. */
const moveInto = (start: number, end: number, length: number): number => {
  if (start < margin) return margin - start;
  return end > length - margin ? Math.max(length - margin - end, margin - start) : 0;
};

/** Keeps the selected step in sight when the canvas gets smaller, as it does when a panel opens beside it. */
export const useKeepInSight = (): void => {
  const { flow } = useBench();
  const { getViewport, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const selected = useFlow(({ selection }) => (selection.nodes.length === 1 ? selection.nodes[0] : undefined));
  useEffect(() => {
    const node = flow.getState().document.nodes.find(({ id }) => id === selected);
    if (!node || width === 0) return;
    const { x, y, zoom } = getViewport();
    const left = node.position.x * zoom + x;
    const by = moveInto(left, left + cardSize.width * zoom, width);
    if (by !== 0) void setViewport({ x: x + by, y, zoom }, { duration: 150 });
  }, [flow, getViewport, setViewport, width, selected]);
};
