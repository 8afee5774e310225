import type { GraphNode } from '@ripen/workflow';
import { cardSize, onRaster } from '../graph/card-size.ts';
import { placedNotes, noteKey } from '../graph/notes.ts';
import type { Edit, Scene } from './edit.ts';
import { moveNodes } from './move-nodes.ts';
import { nodeWords } from './words.ts';

interface Thing {
  key: string;
  position: GraphNode['position'];
  size: { width: number; height: number };
}

type Along = 'x' | 'y';

/** Where things are put: a share of the room that all of them take together, from 0 to 1. */
interface Line {
  name: string;
  label: string;
  along: Along;
  share: 0 | 0.5 | 1;
}

const sideOf = { x: 'width', y: 'height' } as const;

/** The steps and notes among the selected. */
const thingsOf = (document: Scene['document'], keys: readonly string[]): Thing[] =>
  [
    ...document.nodes.map(({ id, position }) => ({ key: id, position, size: cardSize })),
    ...placedNotes(document).map(({ id, position, size }) => ({ key: noteKey(id), position, size })),
  ].filter(({ key }) => keys.includes(key));

const places = (things: readonly Thing[], along: Along, at: (thing: Thing) => number) =>
  new Map(things.map((thing) => [thing.key, onRaster({ ...thing.position, [along]: at(thing) })]));

const several =
  (least: number) =>
  ({ selection: { nodes } }: Scene): { nodes: readonly string[] } | null =>
    nodes.length >= least ? { nodes } : null;

const alignment = ({ name, label, along, share }: Line): Edit<{ nodes: readonly string[] }> => ({
  name,
  label,
  key: null,
  said: ({ nodes }, document) => `align ${nodeWords(document, nodes)}`,
  now: several(2),
  apply: (document, { nodes }) => {
    const things = thingsOf(document, nodes);
    const side = sideOf[along];
    const start = Math.min(...things.map(({ position }) => position[along]));
    const end = Math.max(...things.map(({ position, size }) => position[along] + size[side]));
    const to = places(things, along, ({ size }) => start + (end - start - size[side]) * share);
    return moveNodes.apply(document, { to });
  },
});

/** Puts the first and the last of three or more things where they stand, and the others between them with equal gaps. */
const distribution = (name: string, label: string, along: Along): Edit<{ nodes: readonly string[] }> => ({
  name,
  label,
  key: null,
  said: ({ nodes }, document) => `distribute ${nodeWords(document, nodes)}`,
  now: several(3),
  apply: (document, { nodes }) => {
    const side = sideOf[along];
    const things = thingsOf(document, nodes).toSorted((a, b) => a.position[along] - b.position[along]);
    const [first, last] = [things[0], things.at(-1)];
    if (!first || !last) return { document };
    const taken = things.reduce((sum, { size }) => sum + size[side], 0);
    const gap = (last.position[along] + last.size[side] - first.position[along] - taken) / (things.length - 1);
    let next = first.position[along];
    const starts = new Map<string, number>();
    for (const { key, size } of things) {
      starts.set(key, next);
      next += size[side] + gap;
    }
    return moveNodes.apply(document, {
      to: places(things, along, ({ key, position }) => starts.get(key) ?? position[along]),
    });
  },
});

/** Ways to put selected steps and notes in line. */
export const alignments: readonly Edit<{ nodes: readonly string[] }>[] = [
  alignment({ name: 'align-left', label: 'Align left edges', along: 'x', share: 0 }),
  alignment({ name: 'align-centre', label: 'Align in a column', along: 'x', share: 0.5 }),
  alignment({ name: 'align-right', label: 'Align right edges', along: 'x', share: 1 }),
  alignment({ name: 'align-top', label: 'Align top edges', along: 'y', share: 0 }),
  alignment({ name: 'align-middle', label: 'Align in a row', along: 'y', share: 0.5 }),
  alignment({ name: 'align-bottom', label: 'Align bottom edges', along: 'y', share: 1 }),
  distribution('distribute-across', 'Distribute across', 'x'),
  distribution('distribute-down', 'Distribute down', 'y'),
];
