import type { GraphNode, WorkflowDocument } from '@ripen/workflow';
import { cardSize } from './card-size.ts';
import { downstream } from './downstream.ts';

const step = cardSize.height + cardSize.down;

const overlaps = (a: GraphNode['position'], b: GraphNode['position']): boolean =>
  Math.abs(a.x - b.x) < cardSize.width + 16 && Math.abs(a.y - b.y) < cardSize.height + 16;

/** Moves a node and what follows it down until there is a whole step between it and `above`. */
export const pushDown = (document: WorkflowDocument, id: string, above: GraphNode['position']): WorkflowDocument => {
  const node = document.nodes.find((known) => known.id === id);
  const shift = node ? above.y + step - node.position.y : 0;
  if (shift <= 0) return document;
  const moved = downstream(document, id);
  return {
    ...document,
    nodes: document.nodes.map((known) =>
      moved.has(known.id) && known.position.y > above.y - step / 2
        ? { ...known, position: { x: known.position.x, y: known.position.y + shift } }
        : known,
    ),
  };
};

/** The nearest free place to the right of a wished one. */
export const freePlace = ({ nodes }: WorkflowDocument, wished: GraphNode['position']): GraphNode['position'] => {
  let place = wished;
  while (nodes.some(({ position }) => overlaps(position, place)))
    place = { x: place.x + cardSize.width + cardSize.across, y: place.y };
  return place;
};
