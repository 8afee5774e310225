/** A rectangle on the canvas, in its own pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line that shows what stands in line: at `at` on its axis, from one end to the other along the other axis. */
export interface Guide {
  axis: 'x' | 'y';
  at: number;
  from: number;
  to: number;
}

type Axis = Guide['axis'];

const breadth = { x: 'width', y: 'height' } as const;
const across = { x: 'y', y: 'x' } as const;

/** Where a box begins, where its middle is and where it ends, along an axis. */
const marksOf = (box: Box, axis: Axis): readonly [number, number, number] => {
  const size = box[breadth[axis]];
  return [box[axis], box[axis] + size / 2, box[axis] + size];
};

/** How far the box must go to stand in line with the nearest mark of another one; null when none is within reach. */
const nearest = (box: Box, others: readonly Box[], { axis, reach }: { axis: Axis; reach: number }): number | null => {
  const mine = marksOf(box, axis);
  let best: number | null = null;
  for (const other of others)
    for (const mark of marksOf(other, axis))
      for (const own of mine) {
        const by = mark - own;
        if (Math.abs(by) <= Math.abs(best ?? reach) && (best === null || Math.abs(by) < Math.abs(best))) best = by;
      }
  return best;
};

const guideAt = (box: Box, others: readonly Box[], { axis, at }: Pick<Guide, 'axis' | 'at'>): Guide[] => {
  const held = others.filter((other) => marksOf(other, axis).some((mark) => Math.abs(mark - at) < 0.5));
  if (held.length === 0) return [];
  const ends = [box, ...held].map((one) => marksOf(one, across[axis]));
  return [{ axis, at, from: Math.min(...ends.map(([start]) => start)), to: Math.max(...ends.map(([, , end]) => end)) }];
};

/** Boxes of one size are in line at three places at once: one line through their middles says as much. */
const guidesOf = (box: Box, others: readonly Box[], axis: Axis): Guide[] => {
  const [start, middle, end] = marksOf(box, axis);
  const through = guideAt(box, others, { axis, at: middle });
  return through.length > 0 ? through : [start, end].flatMap((at) => guideAt(box, others, { axis, at }));
};

/**
 * Where a box that is dragged goes to stand in line with others, at their edges or middles, if that is within reach;
 * and the lines that show it.
 */
export const lineUp = (
  box: Box,
  others: readonly Box[],
  reach: number,
): { by: { x: number; y: number }; guides: Guide[] } => {
  const [x, y] = [nearest(box, others, { axis: 'x', reach }), nearest(box, others, { axis: 'y', reach })];
  const by = { x: x ?? 0, y: y ?? 0 };
  const moved = { ...box, x: box.x + by.x, y: box.y + by.y };
  return {
    by,
    guides: [...(x === null ? [] : guidesOf(moved, others, 'x')), ...(y === null ? [] : guidesOf(moved, others, 'y'))],
  };
};
