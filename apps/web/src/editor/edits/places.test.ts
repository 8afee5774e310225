import type { GraphNode, Note, WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { noteKey } from '../graph/notes.ts';
import { clipOf, readClip, writeClip } from '../model/clip.ts';
import { addAfter } from './add-after.ts';
import { addNote } from './add-note.ts';
import { alignments } from './alignments.ts';
import { changeNote } from './change-note.ts';
import { commentStep } from './comment-step.ts';
import type { Edit } from './edit.ts';
import { frameSteps } from './frame-steps.ts';
import { moveNodes } from './move-nodes.ts';
import { paste } from './paste.ts';
import { remove } from './remove.ts';
import { tidyings } from './tidy.ts';

const node = (id: string, kind: string, x: number, y: number): GraphNode => ({
  id,
  kind,
  config: {},
  position: { x, y },
});

const scattered: WorkflowDocument = {
  name: 'Welcome',
  kind: 'nurture',
  nodes: [
    node('n1', 'entry', 0, 0),
    node('n2', 'wait', 40, 200),
    node('n3', 'wait', 96, 800),
    node('n4', 'exit', 16, 400),
  ],
  edges: [
    { from: 'n1', port: 'entered', to: 'n2' },
    { from: 'n2', port: 'done', to: 'n3' },
    { from: 'n3', port: 'done', to: 'n4' },
  ],
  settings: { entry: 'again' },
};

const named = <Args>(edits: readonly Edit<Args>[], name: string): Edit<Args> => {
  const found = edits.find((edit) => edit.name === name);
  if (!found) throw new Error(`there is no edit ${name}`);
  return found;
};
const xs = ({ nodes }: WorkflowDocument): number[] => nodes.map(({ position }) => position.x);
const ys = ({ nodes }: WorkflowDocument): number[] => nodes.map(({ position }) => position.y);
const all = { nodes: ['n1', 'n2', 'n3', 'n4'] };

describe('aligning and distributing', () => {
  it.each([
    ['align-left', [0, 0, 0, 0]],
    ['align-right', [96, 96, 96, 96]],
    ['align-centre', [48, 48, 48, 48]],
  ])('%s moves steps across only', (name, expected) => {
    const { document } = named(alignments, name).apply(scattered, all);
    expect(xs(document)).toEqual(expected);
    expect(ys(document)).toEqual(ys(scattered));
  });

  it('puts equal gaps between steps, in the order they stand in, and leaves the outermost', () => {
    const { document } = named(alignments, 'distribute-down').apply(scattered, all);
    expect(ys(document)).toEqual([0, 264, 800, 536]);
  });
});

describe('laying out', () => {
  it('turns the flow from left to right and back, and new steps follow its direction', () => {
    const right = named(tidyings, 'face-right').apply(scattered, { direction: 'right' }).document;
    expect(right.direction).toBe('right');
    expect(xs(right).every((x, index, list) => index === 0 || index === 3 || x > (list[index - 1] ?? 0))).toBe(true);
    const open = { ...right, nodes: right.nodes.slice(0, 3), edges: right.edges.slice(0, 2) };
    const grown = addAfter.apply(open, { kind: 'add-tag', from: 'n3', port: 'done' }).document.nodes.at(-1);
    expect(grown?.position.y).toBe(right.nodes[2]?.position.y);
    expect(grown?.position.x).toBeGreaterThan(right.nodes[2]?.position.x ?? 0);
    expect(named(tidyings, 'face-down').apply(right, { direction: 'down' }).document).not.toHaveProperty('direction');
  });

  it('puts branches below one another in the order of their ports when it leads to the right', () => {
    const nodes = ['entry', 'branch', 'wait', 'add-tag', 'exit'].map((kind, index) =>
      node(`n${index + 1}`, kind, 0, 0),
    );
    const edges = ['n1 entered n2', 'n2 no n4', 'n2 yes n3', 'n3 done n5', 'n4 done n5'].map((text) => {
      const [from = '', port = '', to = ''] = text.split(' ');
      return { from, port, to };
    });
    const { document } = named(tidyings, 'face-right').apply({ ...scattered, nodes, edges }, { direction: 'right' });
    expect(document.nodes[2]?.position.y).toBeLessThan(document.nodes[3]?.position.y ?? 0);
    expect(document.nodes[2]?.position.x).toBe(document.nodes[3]?.position.x);
  });

  it('lays out only the selected steps when asked, and leaves the others where somebody put them', () => {
    const { document } = named(tidyings, 'tidy-selected').apply(scattered, { only: ['n2', 'n3'] });
    expect(document.nodes[0]).toEqual(scattered.nodes[0]);
    expect(document.nodes[3]).toEqual(scattered.nodes[3]);
    expect(document.nodes[1]?.position).toEqual({ x: 40, y: 200 });
    expect(document.nodes[2]?.position).toEqual({ x: 40, y: 344 });
  });

  it('draws frames round the steps they held', () => {
    const framed = frameSteps.apply(scattered, { nodes: ['n2', 'n3', 'n4'] }).document;
    const { notes } = named(tidyings, 'tidy').apply(framed, {}).document;
    expect(notes?.[0]).toMatchObject({ position: { x: -32, y: 80 }, size: { width: 336, height: 496 } });
  });
});

describe('notes', () => {
  const noted = addNote.apply(scattered, { at: { x: 600, y: 100 } }).document;
  const noteOf = ({ notes = [] }: WorkflowDocument): Note | undefined => notes[0];

  it('stand on the canvas, are written on, moved and taken away', () => {
    expect(noteOf(noted)).toMatchObject({ shape: 'note', id: 't1', position: { x: 488, y: 32 } });
    const written = changeNote.apply(noted, { id: 't1', change: { text: 'Ask Ines' } }).document;
    expect(noteOf(written)).toMatchObject({ text: 'Ask Ines' });
    const moved = moveNodes.apply(written, { to: new Map([[noteKey('t1'), { x: 8, y: 8 }]]) }).document;
    expect(noteOf(moved)).toMatchObject({ position: { x: 8, y: 8 }, text: 'Ask Ines' });
    expect(remove.apply(moved, { nodes: [noteKey('t1')], edges: [] }).document).not.toHaveProperty('notes');
  });

  it('go through the clipboard with the steps, comments too', () => {
    const commented = commentStep.apply(noted, { step: 'n2', text: 'Longer in August' }).document;
    const clip = clipOf(commented, ['n2', noteKey('t1')]);
    const read = clip ? readClip(writeClip(clip)) : null;
    const pasted = read ? paste.apply(commented, { clip: read }).document : commented;
    expect(pasted.notes?.map((note) => [note.shape, note.id, note.shape === 'comment' ? note.step : null])).toEqual([
      ['note', 't1', null],
      ['comment', 't2', 'n2'],
      ['note', 't3', null],
      ['comment', 't4', 'n5'],
    ]);
  });

  it('a comment goes with its step, and an empty one is none', () => {
    const commented = commentStep.apply(scattered, { step: 'n2', text: 'Why?' }).document;
    expect(remove.apply(commented, { nodes: ['n2'], edges: [] }).document).not.toHaveProperty('notes');
    expect(commentStep.apply(commented, { step: 'n2', text: '' }).document).toEqual(scattered);
  });
});
