import type { NodeChange } from '@xyflow/react';
import { type Box, type Guide, lineUp } from '../graph/line-up.ts';
import type { CanvasNode } from './note-node.ts';

/** How near something must be for a dragged step to stand in line with it, in pixels of the screen. */
const reach = 8;

/** What is seen of the canvas: its rectangle in the canvas's own pixels, and how much it is magnified. */
export interface Sight extends Box {
  zoom: number;
}

const boxOf = ({ position, measured, width, height, initialWidth, initialHeight }: CanvasNode): Box => ({
  ...position,
  width: measured?.width ?? width ?? initialWidth ?? 0,
  height: measured?.height ?? height ?? initialHeight ?? 0,
});

const around = (boxes: readonly Box[]): Box => {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
};

const touches = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Changes of a drag, moved to where what is dragged stands in line with something that is seen, and the lines to show. */
export const lineUpDrag = (
  changes: readonly NodeChange<CanvasNode>[],
  nodes: readonly CanvasNode[],
  sight: Sight,
): { changes: NodeChange<CanvasNode>[]; guides: Guide[] } => {
  const to = new Map(
    changes.flatMap((change) =>
      change.type === 'position' && change.position ? [[change.id, change.position] as const] : [],
    ),
  );
  const moved = nodes.flatMap((node) => {
    const position = to.get(node.id);
    return position ? [boxOf({ ...node, position })] : [];
  });
  if (moved.length === 0) return { changes: [...changes], guides: [] };
  const others = nodes
    .filter(({ id, type }) => !to.has(id) && type !== 'frame')
    .map(boxOf)
    .filter((box) => touches(box, sight));
  const { by, guides } = lineUp(around(moved), others, reach / sight.zoom);
  const shifted = changes.map((change) =>
    change.type === 'position' && change.position
      ? { ...change, position: { x: change.position.x + by.x, y: change.position.y + by.y } }
      : change,
  );
  return { changes: shifted, guides };
};
