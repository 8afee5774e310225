import type { Fault } from '@ripen/domain';
import { sayPort, type GraphEdge, type GraphNode } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { directionOf } from '../graph/direction.ts';
import { cardSize } from '../graph/card-size.ts';
import { foldedDocument, foldedEdges } from '../graph/fold.ts';
import { edgeKey } from '../graph/edge-key.ts';
import { walkingOrder } from '../graph/walking-order.ts';
import type { Drawing } from './drawing.ts';
import { facing, type FoldNode, toFoldNode } from './fold-node.ts';
import type { StepData, StepNode, WayEdge } from './step-node.ts';

const sameWords = (a: readonly Fault[], b: readonly Fault[]): boolean =>
  a.length === b.length && a.every(({ detail }, index) => detail === b[index]?.detail);

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

const sameData = (a: StepData, b: StepData): boolean =>
  a.node.id === b.node.id &&
  a.node.kind === b.node.kind &&
  a.node.config === b.node.config &&
  a.node.title === b.node.title &&
  a.node.disabled === b.node.disabled &&
  a.direction === b.direction &&
  a.drawn.sentence === b.drawn.sentence &&
  sameTexts(a.drawn.ports, b.drawn.ports) &&
  sameWords(a.faults, b.faults) &&
  sameTexts(a.taken, b.taken);

const spoken = ({ node, drawn, faults }: StepData): string =>
  [
    ...(node.title === undefined ? [] : [node.title]),
    `${drawn.label}: ${drawn.sentence}`,
    ...faults.map(({ detail }) => `Fault: ${detail}`),
  ].join('. ');

const nodeOf = (data: StepData, selected: boolean, before: StepNode | undefined): StepNode => {
  const kept = before && sameData(before.data, data) ? before.data : data;
  const position = before?.dragging ? before.position : data.node.position;
  if (
    before &&
    kept === before.data &&
    before.selected === selected &&
    before.position.x === position.x &&
    before.position.y === position.y
  )
    return before;
  return {
    ...before,
    id: data.node.id,
    type: 'step',
    position,
    data: kept,
    selected,
    ariaLabel: spoken(kept),
    ...facing[kept.direction],
    initialWidth: cardSize.width,
    initialHeight: cardSize.height,
  };
};

/** The steps of a drawing for React Flow, in the order a lead walks them; a step that didn't change stays the same object. */
export const toNodes = (drawing: Drawing, before: readonly (StepNode | FoldNode)[]): (StepNode | FoldNode)[] => {
  const { document, selection, faults, setting, folds } = drawing;
  const known = new Map(before.map((node) => [node.id, node]));
  const seen = foldedDocument(document, folds);
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  const selected = new Set(selection.nodes);
  const direction = directionOf(document);
  const ways = new Map<string, string[]>();
  for (const { from, port } of document.edges) ways.set(from, [...(ways.get(from) ?? []), port]);
  const dataOf = (node: GraphNode): StepData => ({
    node,
    direction,
    drawn: drawNode(node, setting),
    faults: faults.filter((fault) => fault.node === node.id),
    taken: ways.get(node.id) ?? [],
  });
  return walkingOrder(seen).flatMap((id): (StepNode | FoldNode)[] => {
    const node = byId.get(id);
    if (!node) return [];
    const was = known.get(id);
    return folds.inside.has(id)
      ? [toFoldNode(drawing, node, was?.type === 'fold' ? was : undefined)]
      : [nodeOf(dataOf(node), selected.has(id), was?.type === 'step' ? was : undefined)];
  });
};

const edgeOf = (edge: GraphEdge, selected: boolean, before: WayEdge | undefined): WayEdge => {
  if (before && before.selected === selected) return before;
  const { from, port, to } = edge;
  const ariaLabel = `Line from ${from} by “${sayPort(port)}” to ${to}`;
  return {
    id: edgeKey(edge),
    type: 'way',
    source: from,
    sourceHandle: port,
    target: to,
    data: { edge },
    selected,
    ariaLabel,
  };
};

/** A line that leaves a folded branch: to be seen, and nothing else. */
const lineOfFold = (edge: GraphEdge, before: WayEdge | undefined): WayEdge => {
  if (before?.data?.folded === true) return before;
  const fixed = { selectable: false, reconnectable: false, deletable: false };
  return { ...edgeOf(edge, false, undefined), ...fixed, data: { edge, folded: true } };
};

/** The lines of a drawing for React Flow; a line that didn't change stays the same object, and lines to nowhere are left out. */
export const toEdges = ({ document, selection, folds }: Drawing, before: readonly WayEdge[]): WayEdge[] => {
  const known = new Map(before.map((edge) => [edge.id, edge]));
  const ids = new Set(document.nodes.map(({ id }) => id));
  const selected = new Set(selection.edges);
  const drawn = new Map(
    foldedEdges(document, folds)
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map((edge) => [edgeKey(edge), edge]),
  );
  return [...drawn].map(([key, edge]) =>
    folds.inside.has(edge.from) ? lineOfFold(edge, known.get(key)) : edgeOf(edge, selected.has(key), known.get(key)),
  );
};
