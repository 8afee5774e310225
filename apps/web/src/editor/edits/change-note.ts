import type { PlacedNote } from '@ripen/workflow';
import { withNotes } from '../graph/notes.ts';
import type { Edit } from './edit.ts';

type Change = Partial<Pick<PlacedNote, 'text' | 'tone' | 'size'>>;

const whats: readonly [keyof Change, string][] = [
  ['text', 'write'],
  ['size', 'resize'],
  ['tone', 'colour'],
];

/** Writes on a note or frame, colours it or gives it another size. What is typed at once is one step of the history. */
export const changeNote: Edit<{ id: string; change: Change }> = {
  name: 'change-note',
  label: 'Change note',
  key: null,
  said: ({ id, change }, { notes }) => {
    const what = whats.find(([key]) => key in change)?.[1] ?? 'change';
    return `${what} ${notes?.find((note) => note.id === id)?.shape ?? 'note'}`;
  },
  together: ({ id, change }) => `note ${id} ${Object.keys(change).join()}`,
  apply: (document, { id, change }) => {
    const notes = (document.notes ?? []).map((note) =>
      note.id === id && note.shape !== 'comment' ? { ...note, ...change } : note,
    );
    return { document: withNotes(document, notes) };
  },
};
