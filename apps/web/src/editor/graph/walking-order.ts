import type { GraphEdge, GraphNode, WorkflowDocument } from '@ripen/workflow';
import { isStart, portsOf } from './ports-of.ts';

/** One line of the outline: a step, a way out with a name, or the way back into a step that stands elsewhere. */
export type OutlineRow =
  | { row: 'step'; node: GraphNode; depth: number; reached: boolean }
  | { row: 'way'; from: string; port: string; depth: number }
  | { row: 'link'; from: string; port: string; to: string; depth: number }
  | { row: 'open'; from: string; port: string; depth: number };

interface Walk {
  byId: ReadonlyMap<string, GraphNode>;
  ways: ReadonlyMap<string, readonly GraphEdge[]>;
  seen: Set<string>;
  rows: OutlineRow[];
}

interface Place {
  depth: number;
  reached: boolean;
}

const follow = (walk: Walk, node: GraphNode, port: string, place: Place): GraphNode | null => {
  const to = walk.ways.get(node.id)?.find((edge) => edge.port === port)?.to;
  const next = to === undefined ? undefined : walk.byId.get(to);
  if (next && !walk.seen.has(next.id)) return next;
  walk.rows.push(
    next
      ? { row: 'link', from: node.id, port, to: next.id, depth: place.depth }
      : { row: 'open', from: node.id, port, depth: place.depth },
  );
  return null;
};

const waysOf = (walk: Walk, node: GraphNode): string[] => {
  const drawn = (walk.ways.get(node.id) ?? []).map(({ port }) => port);
  return [...new Set([...portsOf(node), ...drawn])];
};

/** Walks a chain of steps without recursion, and into each branch of a step with several ways, one level deeper. */
const walkFrom = (walk: Walk, first: GraphNode, { depth, reached }: Place): void => {
  let node: GraphNode | null = first;
  while (node && !walk.seen.has(node.id)) {
    walk.seen.add(node.id);
    walk.rows.push({ row: 'step', node, depth, reached });
    const ports = waysOf(walk, node);
    const [only] = ports;
    if (ports.length > 1) {
      for (const port of ports) walkBranch(walk, { from: node, port }, { depth: depth + 1, reached });
      return;
    }
    node = only === undefined ? null : follow(walk, node, only, { depth, reached });
  }
};

const walkBranch = (walk: Walk, { from, port }: { from: GraphNode; port: string }, place: Place): void => {
  walk.rows.push({ row: 'way', from: from.id, port, depth: place.depth });
  const next = follow(walk, from, port, { ...place, depth: place.depth + 1 });
  if (next) walkFrom(walk, next, { ...place, depth: place.depth + 1 });
};

/** The steps of a workflow in the order a lead walks them, branches indented; steps that no lead reaches come last. */
export const outlineOf = ({ nodes, edges }: WorkflowDocument): OutlineRow[] => {
  const ways = new Map<string, GraphEdge[]>();
  for (const edge of edges) ways.set(edge.from, [...(ways.get(edge.from) ?? []), edge]);
  const walk: Walk = { byId: new Map(nodes.map((node) => [node.id, node])), ways, seen: new Set(), rows: [] };
  const starts = nodes.filter(isStart);
  for (const node of starts) walkFrom(walk, node, { depth: 0, reached: true });
  const led = new Set(edges.map(({ to }) => to));
  const heads = nodes.filter(({ id }) => !led.has(id));
  for (const node of [...heads, ...nodes])
    if (!walk.seen.has(node.id)) walkFrom(walk, node, { depth: 0, reached: false });
  return walk.rows;
};

/** The ids of all steps in the order a lead walks them. */
export const walkingOrder = (document: WorkflowDocument): string[] =>
  outlineOf(document).flatMap((row) => (row.row === 'step' ? [row.node.id] : []));
