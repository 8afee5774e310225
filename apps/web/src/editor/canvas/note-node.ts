import type { PlacedNote, WorkflowDocument } from '@ripen/workflow';
import type { Node } from '@xyflow/react';
import { noteKey, placedNotes } from '../graph/notes.ts';
import type { Selection } from '../model/selection.ts';
import type { FoldNode } from './fold-node.ts';
import type { StepNode } from './step-node.ts';

/** A note or a frame as React Flow holds it. */
export type NoteNode = Node<{ note: PlacedNote }, 'note' | 'frame'>;

/** Whatever stands on the canvas. */
export type CanvasNode = StepNode | FoldNode | NoteNode;

const words = { note: 'Note', frame: 'Frame' } as const;

const nodeOf = (note: PlacedNote, selected: boolean, before: NoteNode | undefined): NoteNode => {
  if (before && before.data.note === note && before.selected === selected) return before;
  const { shape, text, position, size } = note;
  return {
    ...before,
    id: noteKey(note.id),
    type: shape,
    position: before?.dragging ? before.position : position,
    width: size.width,
    height: size.height,
    data: { note },
    selected,
    ariaLabel: `${words[shape]}: ${text === '' ? 'empty' : text}`,
    zIndex: shape === 'frame' ? -1 : 0,
    ...(shape === 'frame' ? { dragHandle: '[data-frame-title]', style: { pointerEvents: 'none' as const } } : {}),
  };
};

/** The notes and frames of a document for React Flow, frames first; one that didn't change stays the same object. */
export const toNoteNodes = (
  document: WorkflowDocument,
  selection: Selection,
  before: readonly CanvasNode[],
): NoteNode[] => {
  if (document.notes === undefined) return [];
  const known = new Map(
    before.flatMap((node) => (node.type === 'note' || node.type === 'frame' ? [[node.id, node] as const] : [])),
  );
  const selected = new Set(selection.nodes);
  return placedNotes(document).map((note) => {
    const key = noteKey(note.id);
    return nodeOf(note, selected.has(key), known.get(key));
  });
};
