import type { Note, WorkflowDocument } from '@ripen/workflow';
import { boxAround, inFrame, withNotes } from './notes.ts';

const frameMargin = { side: 32, top: 64, bottom: 72 } as const;

/** Where a frame stands, and its size, when it goes round some steps. */
export const roundSteps = (nodes: WorkflowDocument['nodes']) => {
  const box = boxAround(nodes);
  const { side, top, bottom } = frameMargin;
  return box === null
    ? null
    : {
        position: { x: box.x - side, y: box.y - top },
        size: { width: box.width + 2 * side, height: box.height + top + bottom },
      };
};

/** The document after its steps were laid out anew, with frames round the steps they held before. */
export const refitFrames = (before: WorkflowDocument, after: WorkflowDocument): WorkflowDocument => {
  if (before === after || after.notes === undefined) return after;
  const notes = after.notes.map((note): Note => {
    if (note.shape !== 'frame') return note;
    const held = new Set(inFrame(before, note));
    return { ...note, ...roundSteps(after.nodes.filter(({ id }) => held.has(id))) };
  });
  return withNotes(after, notes);
};
