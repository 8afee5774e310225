import type { WorkflowDocument } from '@ripen/workflow';
import { arrange } from '../graph/arrange.ts';
import { boxAround } from '../graph/notes.ts';
import { type Direction, directionOf } from '../graph/direction.ts';
import { refitFrames } from '../graph/refit-frames.ts';
import type { Edit, Scene } from './edit.ts';
import { nodeWords } from './words.ts';

interface Tidying {
  /** Lays out only these steps, and leaves the others where somebody put them. */
  only?: readonly string[];
  direction?: Direction;
}

const turned = ({ direction: _before, ...document }: WorkflowDocument, direction: Direction): WorkflowDocument =>
  direction === 'down' ? document : { ...document, direction };

/** Lays out a part of a document within itself; its corner stays where it was. */
const arrangePart = (document: WorkflowDocument, ids: readonly string[]): WorkflowDocument => {
  const taken = new Set(ids);
  const nodes = document.nodes.filter(({ id }) => taken.has(id));
  const edges = document.edges.filter(({ from, to }) => taken.has(from) && taken.has(to));
  const arranged = arrange({ ...document, nodes, edges });
  const [was, is] = [boxAround(nodes), boxAround(arranged.nodes)];
  if (!was || !is) return document;
  const by = { x: was.x - is.x, y: was.y - is.y };
  const placed = new Map(arranged.nodes.map(({ id, position: { x, y } }) => [id, { x: x + by.x, y: y + by.y }]));
  const moved = document.nodes.map((node) => ({ ...node, position: placed.get(node.id) ?? node.position }));
  return { ...document, nodes: moved };
};

const apply = (document: WorkflowDocument, { only, direction = directionOf(document) }: Tidying): WorkflowDocument => {
  const facing = direction === directionOf(document) ? document : turned(document, direction);
  return refitFrames(document, only ? arrangePart(facing, only) : arrange(facing));
};

const tidying = (
  edit: Pick<Edit<Tidying>, 'name' | 'label' | 'key'>,
  now: (scene: Scene) => Tidying | null,
): Edit<Tidying> => ({
  ...edit,
  said: ({ only }, document) => (only ? `tidy up ${nodeWords(document, only)}` : edit.label.toLowerCase()),
  now,
  apply: (document, args) => ({ document: apply(document, args) }),
});

const several = ({ document }: Scene): boolean => document.nodes.length > 1;

const facing =
  (direction: Direction) =>
  (scene: Scene): Tidying | null =>
    several(scene) && directionOf(scene.document) !== direction ? { direction } : null;

/** Lays the whole workflow out along its direction, branches side by side in the order of their ports. */
export const tidy = tidying({ name: 'tidy', label: 'Tidy up', key: 'shift+alt+T' }, (scene) =>
  several(scene) ? {} : null,
);

/** Ways to lay steps out: all of them, or only the selected ones, from the top down or from left to right. */
export const tidyings: readonly Edit<Tidying>[] = [
  tidy,
  tidying({ name: 'tidy-selected', label: 'Tidy up the selected steps only', key: null }, ({ document, selection }) => {
    const only = selection.nodes.filter((id) => document.nodes.some((node) => node.id === id));
    return only.length > 1 ? { only } : null;
  }),
  tidying({ name: 'face-right', label: 'Lay out from left to right', key: null }, facing('right')),
  tidying({ name: 'face-down', label: 'Lay out from the top down', key: null }, facing('down')),
];
