import type { WorkflowDocument } from '@ripen/workflow';
import { cardSize } from './card-size.ts';

/** Where the lines of a drawing lead. */
export type Direction = NonNullable<WorkflowDocument['direction']>;

/** Where the lines of a document lead: down unless it says so. */
export const directionOf = ({ direction = 'down' }: Pick<WorkflowDocument, 'direction'>): Direction => direction;

/** How far the next step stands along the way, and a branch beside another, from corner to corner. */
export const strides: Readonly<
  Record<Direction, { along: number; aside: number; gap: { along: number; aside: number } }>
> = {
  down: {
    along: cardSize.height + cardSize.down,
    aside: cardSize.width + cardSize.across,
    gap: { along: cardSize.down, aside: cardSize.across },
  },
  right: { along: cardSize.width + 112, aside: cardSize.height + 56, gap: { along: 112, aside: 56 } },
};

interface Point {
  x: number;
  y: number;
}

/** How far a point is along the way. */
export const alongOf = ({ x, y }: Point, direction: Direction): number => (direction === 'down' ? y : x);

/** A point moved some way along and some way aside. */
export const onward = ({ x, y }: Point, direction: Direction, by: { along: number; aside: number }): Point =>
  direction === 'down' ? { x: x + by.aside, y: y + by.along } : { x: x + by.along, y: y + by.aside };
