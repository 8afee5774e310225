import type { GraphNode } from '@ripen/workflow';
import { onRaster } from '../graph/card-size.ts';
import { freshNoteIds, noteKey, withNotes } from '../graph/notes.ts';
import { onlyNodes } from '../model/selection.ts';
import type { Edit } from './edit.ts';

/** The size of a note as it starts out, in the canvas's own pixels. */
export const noteSize = { width: 224, height: 136 } as const;

/** Puts an empty note on the canvas, its middle at a place. */
export const addNote: Edit<{ at: GraphNode['position'] }> = {
  name: 'add-note',
  label: 'Add a note',
  key: null,
  said: () => 'add note',
  apply: (document, { at }) => {
    const [id = 't1'] = freshNoteIds(document, 1);
    const position = onRaster({ x: at.x - noteSize.width / 2, y: at.y - noteSize.height / 2 });
    const note = { shape: 'note' as const, id, text: '', tone: 'sand' as const, position, size: { ...noteSize } };
    return { document: withNotes(document, [...(document.notes ?? []), note]), select: onlyNodes(noteKey(id)) };
  },
};
