import { freshNoteIds, noteKey, withNotes } from '../graph/notes.ts';
import { onlyNodes } from '../model/selection.ts';
import { roundSteps } from '../graph/refit-frames.ts';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

/** Draws a frame around steps, to be given a title. */
export const frameSteps: Edit<{ nodes: readonly string[] }> = {
  name: 'frame-steps',
  label: 'Frame the selected steps',
  key: 'F',
  said: ({ nodes }, document) => `frame ${nodeWords(document, nodes)}`,
  now: ({ document, selection }) => {
    const nodes = selection.nodes.filter((id) => document.nodes.some((node) => node.id === id));
    return nodes.length > 0 ? { nodes } : null;
  },
  apply: (document, { nodes }) => {
    const round = roundSteps(document.nodes.filter(({ id }) => nodes.includes(id)));
    if (!round) return { document };
    const [id = 't1'] = freshNoteIds(document, 1);
    const frame = { shape: 'frame' as const, id, text: '', tone: 'sand' as const, ...round };
    return { document: withNotes(document, [...(document.notes ?? []), frame]), select: onlyNodes(noteKey(id)) };
  },
};
