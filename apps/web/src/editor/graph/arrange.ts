import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, WorkflowDocument } from '@ripen/workflow';
import { type Direction, directionOf, strides } from './direction.ts';
import { cardSize, onRaster } from './card-size.ts';
import { portsOf } from './ports-of.ts';
import { walkingOrder } from './walking-order.ts';

type Placed = Map<string, GraphNode['position']>;

const gate = ({ from, port }: Pick<GraphEdge, 'from' | 'port'>): string => `${from}/${port}`;

interface Ground {
  graph: Graph;
  edges: readonly GraphEdge[];
  /** How much of a row a gate takes. */
  breadth: number;
}

/**
 * A node with several ways out gets a gate for each, all in one row and in the order of its ports, so that its branches
 * stand side by side in that order. Plain lines are two rows long, to match.
 */
const addGates = ({ graph, edges, breadth }: Ground, node: GraphNode): { left: string; right: string }[] => {
  const ports = portsOf(node);
  const ways = edges
    .filter(({ from }) => from === node.id)
    .toSorted((a, b) => ports.indexOf(a.port) - ports.indexOf(b.port));
  if (ways.length < 2) {
    for (const { from, to } of ways) graph.setEdge(from, to, { minlen: 2, weight: 4 });
    return [];
  }
  for (const way of ways) {
    graph.setNode(gate(way), { width: breadth, height: 1 });
    graph.setEdge(way.from, gate(way), { minlen: 1 });
    graph.setEdge(gate(way), way.to, { minlen: 1, weight: 2 });
  }
  return ways.slice(1).map((way, index) => ({ left: gate(ways[index] ?? way), right: gate(way) }));
};

/** The size of a card with its breadth across the way and its depth along it. */
const turnedSize = (direction: Direction): { width: number; height: number } =>
  direction === 'down'
    ? { width: cardSize.width, height: cardSize.height }
    : { width: cardSize.height, height: cardSize.width };

/** Everything is laid out from the top down, and mirrored at the diagonal when the lines lead to the right. */
const laidOut = (document: WorkflowDocument, direction: Direction): Placed => {
  const { along, aside } = strides[direction].gap;
  const size = turnedSize(direction);
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'TB', nodesep: aside, ranksep: along / 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  const order = new Map(walkingOrder(document).map((id, index) => [id, index]));
  const nodes = document.nodes.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const edges = document.edges.filter(({ from, to }) => order.has(from) && order.has(to));
  for (const { id } of nodes) graph.setNode(id, { ...size });
  const constraints = nodes.flatMap((node) => addGates({ graph, edges, breadth: size.width }, node));
  layout(graph, { constraints });
  return new Map(
    nodes.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
      const middle = direction === 'down' ? { x, y } : { x: y, y: x };
      return [id, { x: middle.x - cardSize.width / 2, y: middle.y - cardSize.height / 2 }];
    }),
  );
};

const same = (a: GraphNode['position'], b: GraphNode['position']): boolean => a.x === b.x && a.y === b.y;

/** The document with every node in its place, along its direction; the first node stays where it was. */
export const arrange = (document: WorkflowDocument): WorkflowDocument => {
  const placed = laidOut(document, directionOf(document));
  const anchor = document.nodes.find(({ id }) => id === walkingOrder(document)[0]);
  if (!anchor) return document;
  const from = placed.get(anchor.id) ?? { x: 0, y: 0 };
  const origin = onRaster(anchor.position);
  const nodes = document.nodes.map((node) => {
    const { x, y } = placed.get(node.id) ?? from;
    const away = onRaster({ x: x - from.x, y: y - from.y });
    const position = { x: origin.x + away.x, y: origin.y + away.y };
    return same(position, node.position) ? node : { ...node, position };
  });
  return nodes.every((node, index) => node === document.nodes[index]) ? document : { ...document, nodes };
};

/** The document as it is, or laid out when steps lie on top of one another, as they do when a program made it. */
export const arrangedIfPiled = (document: WorkflowDocument): WorkflowDocument => {
  const places = new Set(document.nodes.map(({ position: { x, y } }) => `${x} ${y}`));
  return places.size < document.nodes.length ? arrange(document) : document;
};
