import { describe, expect, it } from 'vitest';
import { type Box, lineUp } from './line-up.ts';

const card = (x: number, y: number, height = 72): Box => ({ x, y, width: 272, height });

describe('a box that is dragged', () => {
  it('stands in line with an edge that is near, and shows the line that both touch', () => {
    expect(lineUp(card(5, 200), [card(0, 0)], 8)).toEqual({
      by: { x: -5, y: 0 },
      guides: [{ axis: 'x', at: 136, from: 0, to: 272 }],
    });
    expect(lineUp({ ...card(5, 200), width: 100 }, [card(0, 0)], 8).guides).toEqual([
      { axis: 'x', at: 0, from: 0, to: 272 },
    ]);
  });

  it('stands in line with the middle of a box of another size', () => {
    const { by, guides } = lineUp(card(400, 13), [card(0, 0, 100)], 8);
    expect(by).toEqual({ x: 0, y: 1 });
    expect(guides).toEqual([{ axis: 'y', at: 50, from: 0, to: 672 }]);
  });

  it('goes to the nearest of several, along both axes', () => {
    expect(lineUp(card(6, 303), [card(0, 0), card(8, 150), card(900, 300)], 8).by).toEqual({ x: 2, y: -3 });
  });

  it('is left alone by what is out of reach', () => {
    expect(lineUp(card(9, 200), [card(0, 0)], 8)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
    expect(lineUp(card(0, 0), [], 8)).toEqual({ by: { x: 0, y: 0 }, guides: [] });
  });
});
