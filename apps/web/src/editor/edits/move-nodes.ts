import type { GraphNode, Note } from '@ripen/workflow';
import { noteKey, withNotes } from '../graph/notes.ts';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

const movedNote = (note: Note, to: ReadonlyMap<string, GraphNode['position']>): Note => {
  const position = to.get(noteKey(note.id));
  if (note.shape === 'comment' || !position) return note;
  return position.x === note.position.x && position.y === note.position.y ? note : { ...note, position };
};

/** Puts steps and notes somewhere else. Moving the same steps again at once is one step of the history. */
export const moveNodes: Edit<{ to: ReadonlyMap<string, GraphNode['position']> }> = {
  name: 'move-nodes',
  label: 'Move',
  key: null,
  said: ({ to }, document) => `move ${nodeWords(document, [...to.keys()])}`,
  together: ({ to }) => `move ${[...to.keys()].toSorted().join(' ')}`,
  apply: (document, { to }) => {
    const nodes = document.nodes.map((node) => {
      const position = to.get(node.id);
      return position && (position.x !== node.position.x || position.y !== node.position.y)
        ? { ...node, position }
        : node;
    });
    const stepsMoved = nodes.some((node, index) => node !== document.nodes[index]);
    const notes = document.notes?.map((note) => movedNote(note, to)) ?? [];
    const notesMoved = notes.some((note, index) => note !== document.notes?.[index]);
    const moved = stepsMoved ? { ...document, nodes } : document;
    return { document: notesMoved ? withNotes(moved, notes) : moved };
  },
};
