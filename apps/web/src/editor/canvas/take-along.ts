import type { WorkflowDocument } from '@ripen/workflow';
import type { NodeChange } from '@xyflow/react';
import { inFrame, noteIdOf, placedNotes } from '../graph/notes.ts';
import type { CanvasNode } from './note-node.ts';

/** A drag of frames under way: what stood in each when it began. */
export type Carried = Map<string, readonly string[]>;

const contents = (document: WorkflowDocument, key: string, carried: Carried): readonly string[] => {
  const known = carried.get(key);
  if (known) return known;
  const frame = placedNotes(document).find(({ id, shape }) => shape === 'frame' && id === noteIdOf(key));
  const held = frame ? inFrame(document, frame) : [];
  carried.set(key, held);
  return held;
};

/** Changes of places with those of everything that a dragged frame takes along. */
export const takeAlong = (
  changes: readonly NodeChange<CanvasNode>[],
  nodes: readonly CanvasNode[],
  { document, carried }: { document: WorkflowDocument; carried: Carried },
): NodeChange<CanvasNode>[] => {
  const moving = new Set(changes.flatMap((change) => (change.type === 'position' ? [change.id] : [])));
  const added = changes.flatMap((change): NodeChange<CanvasNode>[] => {
    if (change.type !== 'position' || !change.position || noteIdOf(change.id) === null) return [];
    const frame = nodes.find(({ id }) => id === change.id);
    if (frame?.type !== 'frame') return [];
    const by = { x: change.position.x - frame.position.x, y: change.position.y - frame.position.y };
    const held = new Set(contents(document, change.id, carried));
    return nodes
      .filter(({ id }) => held.has(id) && !moving.has(id))
      .map(({ id, position: { x, y } }) => ({ ...change, id, position: { x: x + by.x, y: y + by.y } }));
  });
  return added.length === 0 ? [...changes] : [...changes, ...added];
};
