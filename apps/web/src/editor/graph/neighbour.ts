import type { GraphNode, WorkflowDocument } from '@ripen/workflow';
import { directionOf } from './direction.ts';
import { portsOf } from './ports-of.ts';

/** Where somebody looks from a step on the canvas. */
export type Look = 'up' | 'down' | 'left' | 'right';

type Kin = 'parent' | 'child' | 'before' | 'after';

const kinOf: Readonly<Record<'down' | 'right', Readonly<Record<Look, Kin>>>> = {
  down: { up: 'parent', down: 'child', left: 'before', right: 'after' },
  right: { left: 'parent', right: 'child', up: 'before', down: 'after' },
};

/** The step that stands next on the way in a direction: what leads here, what comes next, or the next branch beside; null where there is none. */
export const neighbour = (document: WorkflowDocument, id: string, look: Look): string | null => {
  const kin = kinOf[directionOf(document)][look];
  if (kin === 'parent') return parentsOf(document, id)[0] ?? null;
  if (kin === 'child') return childrenOf(document, id)[0] ?? null;
  const siblings = siblingsOf(document, id);
  return siblings[siblings.indexOf(id) + (kin === 'after' ? 1 : -1)] ?? null;
};

/** The steps that lead to one, those nearest to it first. */
const parentsOf = ({ nodes, edges }: WorkflowDocument, id: string): string[] => {
  const here = nodes.find((node) => node.id === id)?.position;
  const from = new Set(edges.filter(({ to }) => to === id).map((edge) => edge.from));
  const far = ({ position: { x, y } }: GraphNode): number => (here ? Math.hypot(x - here.x, y - here.y) : 0);
  return nodes
    .filter((node) => from.has(node.id) && node.id !== id)
    .toSorted((a, b) => far(a) - far(b))
    .map((node) => node.id);
};

const childrenOf = ({ nodes, edges }: WorkflowDocument, id: string): string[] => {
  const node = nodes.find((known) => known.id === id);
  const drawn = edges.filter(({ from }) => from === id).map(({ port }) => port);
  const led = [...new Set([...(node ? portsOf(node) : []), ...drawn])].flatMap((port) =>
    edges.filter((edge) => edge.from === id && edge.port === port).map(({ to }) => to),
  );
  return [...new Set(led)].filter((to) => to !== id);
};

/** The steps that the same steps lead to, as they stand side by side; steps that nothing leads to are siblings too. */
const siblingsOf = (document: WorkflowDocument, id: string): string[] => {
  const parents = parentsOf(document, id);
  const led = new Set(document.edges.map(({ to }) => to));
  const kin = new Set(
    parents.length > 0
      ? parents.flatMap((parent) => childrenOf(document, parent))
      : document.nodes.filter((node) => !led.has(node.id)).map((node) => node.id),
  );
  const aside = ({ position: { x, y } }: GraphNode): number => (directionOf(document) === 'down' ? x : y);
  return document.nodes
    .filter((node) => kin.has(node.id))
    .toSorted((a, b) => aside(a) - aside(b))
    .map((node) => node.id);
};
