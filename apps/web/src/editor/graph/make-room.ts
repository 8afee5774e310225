import type { GraphNode, WorkflowDocument } from '@ripen/workflow';
import { cardSize } from './card-size.ts';
import { alongOf, directionOf, onward, strides } from './direction.ts';
import { downstream } from './downstream.ts';

const overlaps = (a: GraphNode['position'], b: GraphNode['position']): boolean =>
  Math.abs(a.x - b.x) < cardSize.width + 16 && Math.abs(a.y - b.y) < cardSize.height + 16;

/** Moves a node and what follows it along the way until there is a whole step between it and `before`. */
export const pushOn = (document: WorkflowDocument, id: string, before: GraphNode['position']): WorkflowDocument => {
  const direction = directionOf(document);
  const step = strides[direction].along;
  const from = alongOf(before, direction);
  const node = document.nodes.find((known) => known.id === id);
  const along = node ? from + step - alongOf(node.position, direction) : 0;
  if (along <= 0) return document;
  const moved = downstream(document, id);
  return {
    ...document,
    nodes: document.nodes.map((known) =>
      moved.has(known.id) && alongOf(known.position, direction) > from - step / 2
        ? { ...known, position: onward(known.position, direction, { along, aside: 0 }) }
        : known,
    ),
  };
};

/** The nearest free place beside a wished one. */
export const freePlace = (document: WorkflowDocument, wished: GraphNode['position']): GraphNode['position'] => {
  const direction = directionOf(document);
  let place = wished;
  while (document.nodes.some(({ position }) => overlaps(position, place)))
    place = onward(place, direction, { along: 0, aside: strides[direction].aside });
  return place;
};
