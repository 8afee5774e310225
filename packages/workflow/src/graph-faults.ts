import { type Fault, pointer } from '@ripen/domain';
import { canDisable } from './bind-step.ts';
import type { GraphEdge, WorkflowDocument } from './document.ts';
import type { BoundNode } from './node-kind.ts';
import { followers, loopsWithoutWait } from './loops.ts';

type Bound = ReadonlyMap<string, BoundNode>;

/** The faults of a graph's shape: its entry, its edges, what can't be reached, ways that lead nowhere, loops without a wait. */
export const graphFaults = (document: WorkflowDocument, bound: Bound): Fault[] => [
  ...duplicateIds(document),
  ...entryFaults(document),
  ...edgeFaults(document, bound),
  ...danglingPorts(document, bound),
  ...unreachable(document),
  ...loops(document, bound),
  ...wronglyDisabled(document, bound),
];

const duplicateIds = ({ nodes }: WorkflowDocument): Fault[] => {
  const seen = new Set<string>();
  return nodes.flatMap(({ id }, index) => {
    if (seen.has(id))
      return [
        {
          code: 'graph_node_duplicate',
          detail: `Two steps have the id “${id}”`,
          node: id,
          pointer: pointer('/nodes', index, 'id'),
        },
      ];
    seen.add(id);
    return [];
  });
};

const startsOf = ({ kind, nodes }: WorkflowDocument) =>
  nodes.filter((node) => (kind === 'nurture' ? ['entry'] : ['signal', 'match']).includes(node.kind));

const entryFaults = (document: WorkflowDocument): Fault[] => {
  const starts = startsOf(document);
  const missing =
    document.kind === 'nurture'
      ? 'An entry is missing: say how leads come in'
      : 'A signal or a match is missing: say what the model looks at';
  if (starts.length === 0) return [{ code: 'graph_entry_missing', detail: missing, node: null, pointer: '/nodes' }];
  if (document.kind === 'scoring') return [];
  return starts.slice(1).map(({ id }) => ({
    code: 'graph_entry_several',
    detail: 'A flow has one entry; this is another one',
    node: id,
    pointer: pointer(
      '/nodes',
      document.nodes.findIndex((node) => node.id === id),
    ),
  }));
};

const edgeFaults = ({ nodes, edges }: WorkflowDocument, bound: Bound): Fault[] => {
  const ids = new Set(nodes.map(({ id }) => id));
  const taken = new Set<string>();
  return edges.flatMap((edge, index) => {
    const key = `${edge.from} ${edge.port}`;
    const wrong =
      wrongWith(edge, ids, bound) ??
      (taken.has(key) ? { code: 'graph_port_twice', detail: `The way “${edge.port}” leads to two steps` } : null);
    taken.add(key);
    return wrong ? [{ ...wrong, node: ids.has(edge.from) ? edge.from : null, pointer: pointer('/edges', index) }] : [];
  });
};

const wrongWith = (
  edge: GraphEdge,
  ids: ReadonlySet<string>,
  bound: Bound,
): { code: string; detail: string } | null => {
  if (!ids.has(edge.from))
    return { code: 'graph_edge_dangling', detail: `A line starts at “${edge.from}”, which isn’t there` };
  if (!ids.has(edge.to))
    return { code: 'graph_edge_dangling', detail: `A line leads to “${edge.to}”, which isn’t there` };
  const from = bound.get(edge.from);
  if (from && !from.ports.includes(edge.port))
    return { code: 'graph_port_unknown', detail: `This step has no way out called “${edge.port}”` };
  if (bound.get(edge.to)?.trigger)
    return { code: 'graph_edge_into_entry', detail: 'A line can’t lead into a step where leads come in' };
  return null;
};

const danglingPorts = ({ kind, nodes, edges }: WorkflowDocument, bound: Bound): Fault[] => {
  if (kind === 'scoring') return [];
  const taken = new Set(edges.map(({ from, port }) => `${from} ${port}`));
  return nodes.flatMap(({ id }, index) =>
    (bound.get(id)?.ports ?? [])
      .filter((port) => !taken.has(`${id} ${port}`))
      .map((port) => ({
        code: 'graph_port_dangling',
        detail: `The way “${bound.get(id)?.portName(port) ?? port}” leads nowhere; connect it to a step or an exit`,
        node: id,
        pointer: pointer('/nodes', index),
      })),
  );
};

const unreachable = (document: WorkflowDocument): Fault[] => {
  const reached = new Set(startsOf(document).map(({ id }) => id));
  if (reached.size === 0) return [];
  const next = followers(document.edges.map(({ from, to }) => [from, to]));
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to);
  return document.nodes.flatMap(({ id }, index) =>
    reached.has(id)
      ? []
      : [
          {
            code: 'graph_node_unreachable',
            detail: 'No lead can get here; connect a way that leads to it',
            node: id,
            pointer: pointer('/nodes', index),
          },
        ],
  );
};

const wronglyDisabled = ({ nodes }: WorkflowDocument, bound: Bound): Fault[] =>
  nodes.flatMap(({ id, disabled }, index) => {
    const step = bound.get(id);
    if (disabled !== true || !step || canDisable(step)) return [];
    return [
      {
        code: 'graph_step_disabled',
        detail: 'Leads come in or leave here, so this step can’t be disabled',
        node: id,
        pointer: pointer('/nodes', index, 'disabled'),
      },
    ];
  });

const loops = (document: WorkflowDocument, bound: Bound): Fault[] =>
  loopsWithoutWait(document, (id) => bound.get(id)?.waits ?? false).map((id) => ({
    code: 'graph_loop_without_wait',
    detail: 'This step is in a loop in which no time passes; put a wait into it',
    node: id,
    pointer: pointer(
      '/nodes',
      document.nodes.findIndex((node) => node.id === id),
    ),
  }));
