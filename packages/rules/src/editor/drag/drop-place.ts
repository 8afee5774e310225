/** A box on the screen, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A group on the screen with what is in it, in order. */
export interface GroupBox {
  path: readonly number[];
  box: Box;
  parts: readonly Box[];
}

/** Where something dropped would go: before what is at a path, along a line on the screen. */
export interface DropPlace {
  path: number[];
  line: { left: number; top: number; width: number };
}

/** So near to the edge of a group one means beside it, not into it. */
const edge = 9;
const gap = 4;

const covers = ({ box }: GroupBox, { x, y }: { x: number; y: number }): boolean =>
  y >= box.top + edge && y <= box.bottom - edge && x >= box.left && x <= box.right;

const isWithin = (path: readonly number[], moved: readonly number[]): boolean =>
  moved.every((step, at) => path[at] === step);

const lineOf = ({ box, parts }: GroupBox, index: number): DropPlace['line'] => {
  const before = parts[index - 1];
  const after = parts[index];
  const top = after ? after.top - gap : before ? before.bottom + gap : box.bottom - gap;
  const { left, right } = after ?? before ?? box;
  return { left, top, width: right - left };
};

/** Where a row or group would go that is dropped at a point: into the deepest group there, never into itself. */
export const dropPlace = (
  groups: readonly GroupBox[],
  point: { x: number; y: number },
  moved: readonly number[],
): DropPlace | null => {
  const open = groups.filter(({ path }) => !isWithin(path, moved));
  const root = open.find(({ path }) => path.length === 0);
  const into =
    open.filter((group) => covers(group, point)).toSorted((a, b) => b.path.length - a.path.length)[0] ?? root;
  if (!into) return null;
  const after = into.parts.findIndex(({ top, bottom }) => point.y < (top + bottom) / 2);
  const index = after === -1 ? into.parts.length : after;
  return { path: [...into.path, index], line: lineOf(into, index) };
};
