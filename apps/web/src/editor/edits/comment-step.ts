import { commentOn, freshNoteIds, withNotes } from '../graph/notes.ts';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

/** Says something of a step to colleagues; nothing takes the comment away. */
export const commentStep: Edit<{ step: string; text: string }> = {
  name: 'comment-step',
  label: 'Comment',
  key: null,
  said: ({ step }, document) => `comment on ${nodeWords(document, [step])}`,
  together: ({ step }) => `comment ${step}`,
  apply: (document, { step, text }) => {
    if (commentOn(document, step) === text) return { document };
    const others = (document.notes ?? []).filter((note) => note.shape !== 'comment' || note.step !== step);
    const [id = 't1'] = freshNoteIds(document, 1);
    return { document: withNotes(document, text === '' ? others : [...others, { shape: 'comment', id, step, text }]) };
  },
};
