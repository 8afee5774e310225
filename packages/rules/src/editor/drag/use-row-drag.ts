import { type PointerEvent as ReactPointerEvent, type RefObject, useCallback, useState } from 'react';
import type { ConditionGroup } from '../tree/builder-tree.ts';
import { movePart } from '../tree/edits.ts';
import { type DropPlace, dropPlace, type GroupBox } from './drop-place.ts';
import { followPointer, type Point } from './follow-pointer.ts';
import { scrollNear } from './scroll-near.ts';

/** What is being dragged, where the pointer is, and where it would go. */
export interface Dragging {
  id: string;
  at: Point;
  said: string;
  place: DropPlace | null;
}

interface Props {
  root: RefObject<HTMLDivElement | null>;
  edit: (change: (tree: ConditionGroup) => ConditionGroup) => boolean;
  tell: (said: string) => void;
}

const pathOf = (element: Element): number[] =>
  (element.getAttribute('data-path') ?? '').split('.').filter(Boolean).map(Number);

const own = (root: HTMLElement, selector: string): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter((found) => found.closest('[data-rule-builder]') === root);

/** The groups of a builder as they stand on the screen. */
const groupsIn = (root: HTMLElement): GroupBox[] => {
  const parts = own(root, '[data-part]');
  return parts
    .filter((part) => part.dataset.group !== undefined)
    .map((group) => {
      const path = pathOf(group);
      const children = parts.filter((part) => {
        const inside = pathOf(part);
        return inside.length === path.length + 1 && path.every((step, at) => inside[at] === step);
      });
      return { path, box: group.getBoundingClientRect(), parts: children.map((part) => part.getBoundingClientRect()) };
    });
};

/** Drags rows and groups by their grips, into and out of groups; Escape lets go without a change. */
export const useRowDrag = ({ root, edit, tell }: Props) => {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const drag = useCallback(
    (event: ReactPointerEvent, id: string): void => {
      const builder = root.current;
      if (event.button !== 0 || !builder) return;
      const row = event.currentTarget.closest<HTMLElement>('[data-part]');
      if (!row) return;
      const said = row.dataset.said ?? '';
      const placeAt = (at: Point): DropPlace | null => dropPlace(groupsIn(builder), at, pathOf(row));
      followPointer(event, {
        move: (at) => {
          scrollNear(builder, at);
          setDragging({ id, at, said, place: placeAt(at) });
        },
        end: (at) => {
          setDragging(null);
          const place = at ? placeAt(at) : null;
          if (place && edit((tree) => movePart(tree, id, place.path))) tell('Moved');
        },
      });
    },
    [root, edit, tell],
  );
  return { dragging, drag };
};
