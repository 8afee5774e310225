import type { Note, WorkflowDocument } from '@ripen/workflow';
import { onRaster } from '../graph/card-size.ts';
import { freshIds } from '../graph/fresh-ids.ts';
import { freshNoteIds, noteKey, withNotes } from '../graph/notes.ts';
import type { Clip } from '../model/clip.ts';
import type { Edited } from './edit.ts';

interface Placing {
  renamed: (id: string) => string;
  moved: (position: { x: number; y: number }) => { x: number; y: number };
}

const copied = (document: WorkflowDocument, clip: Clip, at: Placing): Note[] => {
  const ids = freshNoteIds(document, clip.notes.length);
  return clip.notes.map((note, index): Note => {
    const id = ids[index] ?? note.id;
    return note.shape === 'comment'
      ? { ...note, id, step: at.renamed(note.step) }
      : { ...note, id, position: at.moved(note.position) };
  });
};

/** Puts copied steps and notes into a document under fresh ids, moved by some way, and selects them. */
export const put = (document: WorkflowDocument, clip: Clip, by: { x: number; y: number }): Edited => {
  const ids = new Map(freshIds(document, clip.nodes.length).map((id, index) => [clip.nodes[index]?.id ?? '', id]));
  const renamed = (id: string): string => ids.get(id) ?? id;
  const moved: Placing['moved'] = ({ x, y }) => onRaster({ x: x + by.x, y: y + by.y });
  const nodes = clip.nodes.map((node) => ({
    ...node,
    id: renamed(node.id),
    position: moved(node.position),
  }));
  const edges = clip.edges
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map((edge) => ({ ...edge, from: renamed(edge.from), to: renamed(edge.to) }));
  const notes = copied(document, clip, { renamed, moved });
  const grown = { ...document, nodes: [...document.nodes, ...nodes], edges: [...document.edges, ...edges] };
  const placed = notes.filter(({ shape }) => shape !== 'comment').map(({ id }) => noteKey(id));
  return {
    document: withNotes(grown, [...(document.notes ?? []), ...notes]),
    select: { nodes: [...nodes.map(({ id }) => id), ...placed], edges: [] },
  };
};
