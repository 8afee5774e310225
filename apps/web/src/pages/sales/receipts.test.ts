import type { HandoffShape } from '@ripen/contract';
import { describe, expect, it } from 'vitest';
import { linesOf, type Receipt } from './receipts.ts';

const handoff = (id: string, dueAt: string) => ({ id, dueAt }) as HandoffShape;
const early = handoff('a', '2027-03-01T09:00:00Z');
const middle = handoff('b', '2027-03-02T09:00:00Z');
const late = handoff('c', '2027-03-03T09:00:00Z');
const receiptOf = (of: HandoffShape): Receipt => ({ handoff: of, state: 'taken', said: 'You accepted them.' });

describe('the lines of the sales page', () => {
  it('are the handoffs that wait, in the order they came', () =>
    expect(linesOf([early, middle], new Map()).map(({ handoff: { id } }) => id)).toEqual(['a', 'b']));

  it('keep what was answered here in its place once it waits no more', () => {
    const lines = linesOf([early, late], new Map([['b', receiptOf(middle)]]));
    expect(lines.map(({ handoff: { id }, receipt }) => [id, receipt?.state ?? null])).toEqual([
      ['a', null],
      ['b', 'taken'],
      ['c', null],
    ]);
  });

  it('show an answer at once, while the handoff is still listed as waiting', () =>
    expect(linesOf([early], new Map([['a', receiptOf(early)]]))).toMatchObject([{ receipt: { state: 'taken' } }]));
});
