import type { GraphNode, Note, PlacedNote, WorkflowDocument } from '@ripen/workflow';
import { cardSize } from './card-size.ts';

const mark = 'note:';

/** What a note is called among the things on the canvas, so that it is never taken for a step. */
export const noteKey = (id: string): string => mark + id;

/** The id of the note that a thing on the canvas is; null when it is a step. */
export const noteIdOf = (key: string): string | null => (key.startsWith(mark) ? key.slice(mark.length) : null);

/** The notes and frames that have a place on the canvas; frames first, for they lie below. */
export const placedNotes = ({ notes = [] }: WorkflowDocument): PlacedNote[] => {
  const placed = notes.filter((note) => note.shape !== 'comment');
  return [...placed.filter(({ shape }) => shape === 'frame'), ...placed.filter(({ shape }) => shape === 'note')];
};

/** What colleagues said of a step; empty when nobody did. */
export const commentOn = ({ notes = [] }: WorkflowDocument, step: string): string =>
  notes.find((note) => note.shape === 'comment' && note.step === step)?.text ?? '';

/** Ids that no note of the document has, as many as asked for: t1, t2, … */
export const freshNoteIds = ({ notes = [] }: WorkflowDocument, count: number): string[] => {
  const highest = Math.max(0, ...notes.map(({ id }) => Number(/^t(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  return Array.from({ length: count }, (_, index) => `t${highest + 1 + index}`);
};

/** The document with other notes; without any it carries none. */
export const withNotes = (
  { notes: _before, ...document }: WorkflowDocument,
  notes: readonly Note[],
): WorkflowDocument => (notes.length === 0 ? document : { ...document, notes: [...notes] });

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The least box around some steps; null when there are none. */
export const boxAround = (nodes: readonly GraphNode[]): Box | null => {
  if (nodes.length === 0) return null;
  const x = Math.min(...nodes.map(({ position }) => position.x));
  const y = Math.min(...nodes.map(({ position }) => position.y));
  return {
    x,
    y,
    width: Math.max(...nodes.map(({ position }) => position.x)) + cardSize.width - x,
    height: Math.max(...nodes.map(({ position }) => position.y)) + cardSize.height - y,
  };
};

/** The things whose middle lies in a frame: they move along with it. */
export const inFrame = (document: WorkflowDocument, frame: PlacedNote): string[] => {
  const within = (x: number, y: number): boolean =>
    x > frame.position.x &&
    x < frame.position.x + frame.size.width &&
    y > frame.position.y &&
    y < frame.position.y + frame.size.height;
  const steps = document.nodes
    .filter(({ position: { x, y } }) => within(x + cardSize.width / 2, y + cardSize.height / 2))
    .map(({ id }) => id);
  const notes = placedNotes(document)
    .filter(
      ({ id, position, size }) => id !== frame.id && within(position.x + size.width / 2, position.y + size.height / 2),
    )
    .map(({ id }) => noteKey(id));
  return [...steps, ...notes];
};
