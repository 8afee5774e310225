import type { Fault } from '@ripen/domain';
import type { GraphNode } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { type Node, Position } from '@xyflow/react';
import { cardSize } from '../graph/card-size.ts';
import { type Direction, directionOf } from '../graph/direction.ts';
import type { Drawing } from './drawing.ts';

/** What the card of a folded branch is drawn from: its first step, what that does, and all steps in it. */
export interface FoldData extends Record<string, unknown> {
  first: string;
  sentence: string;
  inside: readonly string[];
  faults: readonly Fault[];
  direction: Direction;
}

/** A folded branch as React Flow holds it, under the id of its first step. */
export type FoldNode = Node<FoldData, 'fold'>;

/** The sides of a card that lines come in at and leave from. */
export const facing = {
  down: { sourcePosition: Position.Bottom, targetPosition: Position.Top },
  right: { sourcePosition: Position.Right, targetPosition: Position.Left },
} as const;

const same = (a: FoldData, b: FoldData): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The card of a folded branch for React Flow; one that didn't change stays the same object. */
export const toFoldNode = (
  { document, selection, faults, setting, folds }: Drawing,
  { id, position }: GraphNode,
  before: FoldNode | undefined,
): FoldNode => {
  const inside = folds.inside.get(id) ?? [id];
  const first = document.nodes.find((node) => node.id === id);
  const sentence = first ? (first.title ?? drawNode(first, setting).sentence) : id;
  const within = new Set(inside);
  const data: FoldData = {
    first: id,
    sentence,
    inside,
    faults: faults.filter(({ node }) => node !== null && within.has(node)),
    direction: directionOf(document),
  };
  const selected = selection.nodes.includes(id);
  const at = before?.dragging ? before.position : position;
  if (before && before.selected === selected && before.position === at && same(before.data, data)) return before;
  return {
    ...before,
    id,
    type: 'fold',
    position: at,
    data: before && same(before.data, data) ? before.data : data,
    selected,
    ariaLabel: `Collapsed branch of ${inside.length} steps, from “${sentence}” on`,
    ...facing[data.direction],
    initialWidth: cardSize.width,
    initialHeight: cardSize.height,
  };
};
