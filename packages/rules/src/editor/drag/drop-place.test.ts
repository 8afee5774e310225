import { expect, it } from 'vitest';
import { type Box, dropPlace, type GroupBox } from './drop-place.ts';

const box = (left: number, top: number, bottom: number): Box => ({ left, right: 300 - left, top, bottom });

/** Two rows, a group of two rows, and a row below. */
const first = box(0, 0, 40);
const inner: GroupBox = { path: [1], box: box(0, 50, 210), parts: [box(10, 90, 130), box(10, 140, 180)] };
const last = box(0, 220, 260);
const outer: GroupBox = { path: [], box: box(0, 0, 300), parts: [first, inner.box, last] };

const at = (y: number, moved: number[], x = 100) => dropPlace([outer, inner], { x, y }, moved)?.path;

it.each([
  [10, [2], [0]],
  [35, [2], [1]],
  [53, [2], [1]],
  [80, [2], [1, 0]],
  [120, [2], [1, 1]],
  [175, [2], [1, 2]],
  [206, [0], [2]],
  [255, [0], [3]],
  [900, [0], [3]],
  [120, [1, 0], [1, 1]],
])('at %i, what was at %j goes before %j', (y, moved, to) => expect(at(y, moved)).toEqual(to));

it('a group never goes into itself', () => expect(at(120, [1])).toEqual([1]));

it('beside the builder counts as level with its outermost rows', () => expect(at(120, [0], 500)).toEqual([1]));

it('the line lies between the rows', () =>
  expect(dropPlace([outer, inner], { x: 100, y: 120 }, [2])?.line).toEqual({ left: 10, top: 136, width: 280 }));
