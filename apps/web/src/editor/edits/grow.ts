import { type GraphEdge, type GraphNode, graphNode, kindOf, type WorkflowDocument } from '@ripen/workflow';
import { onRaster } from '../graph/card-size.ts';
import { alongOf, directionOf, onward, strides } from '../graph/direction.ts';
import { freshIds } from '../graph/fresh-ids.ts';
import { freePlace, pushOn } from '../graph/make-room.ts';
import { portsOf } from '../graph/ports-of.ts';
import type { Edited } from './edit.ts';
import { onlyNodes } from '../model/selection.ts';

/** A new node of a kind, as it starts out. */
export const newNode = (document: WorkflowDocument, kind: string, position: GraphNode['position']): GraphNode => ({
  id: freshIds(document, 1)[0] ?? 'n1',
  kind,
  config: graphNode.shape.config.parse(kindOf(kind)?.blank ?? {}),
  position: onRaster(position),
});

/** What grows: a step of a kind and, if somebody chose one, its place. */
interface Grown {
  kind: string;
  at?: GraphNode['position'] | undefined;
}

const place = (document: WorkflowDocument, { from, port }: Omit<GraphEdge, 'to'>): GraphNode['position'] => {
  const node = document.nodes.find(({ id }) => id === from);
  if (!node) return { x: 0, y: 0 };
  const ports = portsOf(node);
  const direction = directionOf(document);
  const { along, aside } = strides[direction];
  const away = (ports.indexOf(port) - (ports.length - 1) / 2) * aside;
  return onward(node.position, direction, { along, aside: away });
};

/** Adds a node at a port that leads nowhere yet. */
export const growAtPort = (document: WorkflowDocument, { kind, at }: Grown, way: Omit<GraphEdge, 'to'>): Edited => {
  const node = newNode(document, kind, at ?? freePlace(document, place(document, way)));
  return {
    document: { ...document, nodes: [...document.nodes, node], edges: [...document.edges, { ...way, to: node.id }] },
    select: onlyNodes(node.id),
  };
};

/** Puts a node in the middle of a line; what comes after it makes room. A node without a way out ends the line. */
export const growOnEdge = (document: WorkflowDocument, { kind, at }: Grown, edge: GraphEdge): Edited => {
  const source = document.nodes.find(({ id }) => id === edge.from);
  const target = document.nodes.find(({ id }) => id === edge.to);
  const wished = place(document, edge);
  const direction = directionOf(document);
  const between = source && target && alongOf(target.position, direction) > alongOf(source.position, direction);
  const inLine =
    target && (direction === 'down' ? { ...wished, x: target.position.x } : { ...wished, y: target.position.y });
  const node = newNode(document, kind, at ?? (between && inLine ? inLine : wished));
  const [first] = portsOf(node);
  const goesOn = first === undefined ? [] : [{ from: node.id, port: first, to: edge.to }];
  const edges = document.edges.flatMap((known) =>
    known.from === edge.from && known.port === edge.port ? [{ ...known, to: node.id }, ...goesOn] : [known],
  );
  const roomy = between && !at ? pushOn(document, edge.to, node.position) : document;
  return { document: { ...roomy, nodes: [...roomy.nodes, node], edges }, select: onlyNodes(node.id) };
};
