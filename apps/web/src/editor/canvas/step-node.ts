import type { Fault } from '@ripen/domain';
import type { GraphEdge, GraphNode } from '@ripen/workflow';
import type { DrawnNode } from '@ripen/workflow/editor';
import type { Edge, Node } from '@xyflow/react';
import type { Direction } from '../graph/direction.ts';

/** What a card is drawn from. `taken` are the ports that lead somewhere. */
export interface StepData extends Record<string, unknown> {
  node: GraphNode;
  direction: Direction;
  drawn: DrawnNode;
  faults: readonly Fault[];
  taken: readonly string[];
}

/** A step as React Flow holds it. */
export type StepNode = Node<StepData, 'step'>;

/** A line as React Flow holds it. */
export type WayEdge = Edge<{ edge: GraphEdge; folded?: boolean }, 'way'>;
