import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, WorkflowDocument } from '@ripen/workflow';
import { cardSize, onRaster } from './card-size.ts';
import { portsOf } from './ports-of.ts';
import { walkingOrder } from './walking-order.ts';

type Placed = Map<string, GraphNode['position']>;

const gate = ({ from, port }: Pick<GraphEdge, 'from' | 'port'>): string => `${from}/${port}`;

/**
 * A node with several ways out gets a gate for each, all in one row and in the order of its ports, so that its branches
 * stand side by side in that order. Plain lines are two rows long, to match.
 */
const addGates = (graph: Graph, node: GraphNode, edges: readonly GraphEdge[]): { left: string; right: string }[] => {
  const ports = portsOf(node);
  const ways = edges
    .filter(({ from }) => from === node.id)
    .toSorted((a, b) => ports.indexOf(a.port) - ports.indexOf(b.port));
  if (ways.length < 2) {
    for (const { from, to } of ways) graph.setEdge(from, to, { minlen: 2, weight: 4 });
    return [];
  }
  for (const way of ways) {
    graph.setNode(gate(way), { width: cardSize.width, height: 1 });
    graph.setEdge(way.from, gate(way), { minlen: 1 });
    graph.setEdge(gate(way), way.to, { minlen: 1, weight: 2 });
  }
  return ways.slice(1).map((way, index) => ({ left: gate(ways[index] ?? way), right: gate(way) }));
};

const laidOut = (document: WorkflowDocument): Placed => {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'TB', nodesep: cardSize.across, ranksep: cardSize.down / 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  const order = walkingOrder(document);
  const nodes = document.nodes.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  const known = new Set(nodes.map(({ id }) => id));
  const edges = document.edges.filter(({ from, to }) => known.has(from) && known.has(to));
  for (const { id } of nodes) graph.setNode(id, { width: cardSize.width, height: cardSize.height });
  layout(graph, { constraints: nodes.flatMap((node) => addGates(graph, node, edges)) });
  return new Map(
    nodes.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id) as { x?: number; y?: number };
      return [id, { x: x - cardSize.width / 2, y: y - cardSize.height / 2 }];
    }),
  );
};

const same = (a: GraphNode['position'], b: GraphNode['position']): boolean => a.x === b.x && a.y === b.y;

/** The document with every node in its place, from the top down; the first node stays where it was. */
export const arrange = (document: WorkflowDocument): WorkflowDocument => {
  const placed = laidOut(document);
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
