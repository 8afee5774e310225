import type { GraphEdge, WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { branchOf, foldedDocument, foldedEdges, foldsOf, mayFold, unfolded, withFolded } from './fold.ts';
import { neighbour } from './neighbour.ts';
import { outlineOf } from './walking-order.ts';

const at = { x: 0, y: 0 };
const step = (id: string, kind = 'wait') => ({ id, kind, config: {}, position: at });
const line = (words: string): GraphEdge => {
  const [from = '', port = '', to = ''] = words.split(' ');
  return { from, port, to };
};

// in → ask → yes: a, b (ask2: yes c, no d), out; no: out
const document: WorkflowDocument = {
  name: 'Spring',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { ...step('in', 'entry'), config: { on: 'api' } },
    step('ask', 'branch'),
    step('a'),
    step('b', 'branch'),
    step('c'),
    step('d'),
    step('out', 'exit'),
  ],
  edges: ['in entered ask', 'ask yes a', 'ask no out', 'a done b', 'b yes c', 'b no d', 'c done out', 'd done out'].map(
    line,
  ),
};

describe('a branch', () => {
  it('holds what leads come to by way of its first step only', () => {
    expect(branchOf(document, 'a')).toEqual(['a', 'b', 'c', 'd']);
    expect(branchOf(document, 'ask')).toEqual(['ask', 'a', 'b', 'c', 'd', 'out']);
    expect(branchOf(document, 'out')).toEqual(['out']);
  });

  it('keeps what a line leads back to within it', () => {
    const back = { ...document, edges: [...document.edges.slice(0, -1), line('d done a')] };
    expect(branchOf(back, 'a')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('may be folded when it has several steps, and not where leads come in', () => {
    expect(['in', 'ask', 'a', 'c', 'gone'].map((id) => mayFold(document, id))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a folded branch', () => {
  const folds = foldsOf(document, ['a']);

  it('is one card, which all lines that leave it leave once', () => {
    expect([...folds.within.keys()]).toEqual(['b', 'c', 'd']);
    expect(foldedEdges(document, folds)).toEqual(
      ['in entered ask', 'ask yes a', 'ask no out', 'a onward out'].map(line),
    );
  });

  it('stands for its steps, whatever is done with it', () => {
    expect(unfolded(['in', 'a'], folds)).toEqual(['in', 'a', 'b', 'c', 'd']);
  });

  it('moves as a whole', () => {
    const moved = withFolded(
      new Map([
        ['a', { x: 8, y: -16 }],
        ['in', { x: 1, y: 1 }],
      ]),
      document,
      folds,
    );
    expect(Object.fromEntries(moved)).toEqual({
      a: { x: 8, y: -16 },
      b: { x: 8, y: -16 },
      c: { x: 8, y: -16 },
      d: { x: 8, y: -16 },
      in: { x: 1, y: 1 },
    });
  });

  it('is one line of the outline, and one step for the arrow keys', () => {
    const seen = foldedDocument(document, folds);
    expect(outlineOf(seen).flatMap((row) => (row.row === 'step' ? [row.node.id] : []))).toEqual([
      'in',
      'ask',
      'a',
      'out',
    ]);
    expect(neighbour(seen, 'a', 'down')).toBe('out');
    expect(neighbour(seen, 'out', 'up')).toBe('ask');
  });

  it('is one of another when it lies in it, and comes back as it was', () => {
    const both = foldsOf(document, ['b', 'a']);
    expect([...both.inside.keys()]).toEqual(['a']);
    expect([...foldsOf(document, ['b']).inside]).toEqual([['b', ['b', 'c', 'd']]]);
  });

  it('is nothing once its steps are gone', () => {
    expect(foldsOf(document, ['gone', 'c']).inside.size).toBe(0);
  });
});
