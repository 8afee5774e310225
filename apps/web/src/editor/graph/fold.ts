import type { GraphEdge, GraphNode, WorkflowDocument } from '@ripen/workflow';
import { downstream } from './downstream.ts';
import { edgeKey } from './edge-key.ts';
import { isStart } from './ports-of.ts';

/** Branches that are shown as one card each. */
export interface Folds {
  /** The steps of each folded branch that is seen, by its first step, which is among them. */
  inside: ReadonlyMap<string, readonly string[]>;
  /** For each step that isn't seen, the first step of the branch it is folded into. */
  within: ReadonlyMap<string, string>;
}

export const noFolds: Folds = { inside: new Map(), within: new Map() };

const beginnings = ({ nodes, edges }: WorkflowDocument): string[] => {
  const led = new Set(edges.map(({ to }) => to));
  return nodes.filter((node) => !led.has(node.id) || isStart(node)).map(({ id }) => id);
};

/** The branch that begins at a step: what leads come to by way of it only, itself included, in the order of the document. */
export const branchOf = (document: WorkflowDocument, first: string): string[] => {
  const after = downstream(document, first);
  const edges = document.edges.filter(({ from }) => from !== first);
  const otherwise = new Set(
    beginnings(document).flatMap((id) => (id === first ? [] : [...downstream({ ...document, edges }, id)])),
  );
  return document.nodes.flatMap(({ id }) => (id === first || (after.has(id) && !otherwise.has(id)) ? [id] : []));
};

/** Whether a branch begins at a step that may be folded: it holds several steps, and no lead comes in at its first. */
export const mayFold = (document: WorkflowDocument, first: string): boolean => {
  const node = document.nodes.find(({ id }) => id === first);
  return node !== undefined && !isStart(node) && branchOf(document, first).length > 1;
};

/** The branches that are folded, as they are seen: one within another isn't, and what may not be folded is let be. */
export const foldsOf = (document: WorkflowDocument, folded: readonly string[]): Folds => {
  if (folded.length === 0) return noFolds;
  const branches = folded.flatMap((id) => (mayFold(document, id) ? [[id, branchOf(document, id)] as const] : []));
  const outermost = branches.filter(([id]) => !branches.some(([other, steps]) => other !== id && steps.includes(id)));
  return {
    inside: new Map(outermost),
    within: new Map(outermost.flatMap(([id, steps]) => steps.filter((step) => step !== id).map((step) => [step, id]))),
  };
};

/** The way out of a folded branch that the lines which leave it are drawn from. */
export const foldPort = 'onward';

/** The lines as they are drawn: those within a folded branch aren't, and those that leave it leave its card, one to each step. */
export const foldedEdges = ({ edges }: Pick<WorkflowDocument, 'edges'>, { inside, within }: Folds): GraphEdge[] => {
  if (inside.size === 0) return edges;
  const drawn = edges.flatMap((edge): GraphEdge[] => {
    const [from, to] = [within.get(edge.from) ?? edge.from, within.get(edge.to) ?? edge.to];
    if (inside.has(from)) return from === to ? [] : [{ from, port: foldPort, to }];
    return [to === edge.to ? edge : { ...edge, to }];
  });
  return [...new Map(drawn.map((edge) => [edgeKey(edge), edge])).values()];
};

/** The document as it is seen: each folded branch is one step of an unknown kind. */
export const foldedDocument = (document: WorkflowDocument, folds: Folds): WorkflowDocument =>
  folds.inside.size === 0
    ? document
    : {
        ...document,
        nodes: document.nodes.flatMap((node) =>
          folds.within.has(node.id) ? [] : [folds.inside.has(node.id) ? { ...node, kind: foldPort, config: {} } : node],
        ),
        edges: foldedEdges(document, folds),
      };

/** Steps with all that is folded into them. */
export const unfolded = (ids: readonly string[], { inside }: Folds): string[] =>
  inside.size === 0 ? [...ids] : [...new Set(ids.flatMap((id) => inside.get(id) ?? [id]))];

/** Places that steps were moved to, with those of all that is folded into them: it moves along. */
export const withFolded = (
  to: ReadonlyMap<string, GraphNode['position']>,
  { nodes }: WorkflowDocument,
  { inside }: Folds,
): ReadonlyMap<string, GraphNode['position']> => {
  if (inside.size === 0) return to;
  const byId = new Map(nodes.map((node) => [node.id, node.position]));
  const along = [...to].flatMap(([id, { x, y }]) =>
    (inside.get(id) ?? [id]).flatMap((step): [string, GraphNode['position']][] => {
      const [first, was] = [byId.get(id), byId.get(step)];
      return first && was ? [[step, { x: was.x + x - first.x, y: was.y + y - first.y }]] : [[step, { x, y }]];
    }),
  );
  return new Map(along);
};
