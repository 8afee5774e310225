import type { GraphEdge, GraphNode, WorkflowDocument } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { edgeKey } from '../graph/edge-key.ts';
import { bareSetting, wayName } from '../graph/ports-of.ts';
import type { Setting } from '@ripen/workflow';
import { quoted } from './quoted.ts';

/** One difference between two drafts, in words; positions on the canvas are none. */
export interface Change {
  what: 'added' | 'removed' | 'changed';
  said: string;
}

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const byId = ({ nodes }: WorkflowDocument): Map<string, GraphNode> => new Map(nodes.map((node) => [node.id, node]));

const nodeChanges = (before: WorkflowDocument, after: WorkflowDocument, setting: Setting): Change[] => {
  const [old, now] = [byId(before), byId(after)];
  const say = (node: GraphNode): string => quoted(drawNode(node, setting).sentence);
  const added = after.nodes
    .filter(({ id }) => !old.has(id))
    .map((node): Change => ({ what: 'added', said: `New step: ${say(node)}` }));
  const removed = before.nodes
    .filter(({ id }) => !now.has(id))
    .map((node): Change => ({ what: 'removed', said: `Step taken out: ${say(node)}` }));
  const changed = before.nodes.flatMap((node): Change[] => {
    const next = now.get(node.id);
    if (!next || (next.kind === node.kind && sameJson(next.config, node.config))) return [];
    const [from, to] = [say(node), say(next)];
    return [{ what: 'changed', said: from === to ? `${to} is set differently` : `${from} becomes ${to}` }];
  });
  return [...added, ...removed, ...changed];
};

const edgeChanges = (before: WorkflowDocument, after: WorkflowDocument, setting: Setting): Change[] => {
  const [old, now] = [byId(before), byId(after)];
  const known = new Set(before.edges.map(edgeKey));
  const left = new Set(after.edges.map(edgeKey));
  const say = (nodes: Map<string, GraphNode>, id: string): string => {
    const node = nodes.get(id);
    return node ? quoted(drawNode(node, setting).sentence) : id;
  };
  const bothStand = ({ from, to }: GraphEdge): boolean => [from, to].every((id) => old.has(id) && now.has(id));
  const rerouted = after.edges
    .filter((edge) => !known.has(edgeKey(edge)) && bothStand(edge))
    .map(
      ({ from, port, to }): Change => ({
        what: 'changed',
        said: `“${wayName(after, { from, port })}” of ${say(now, from)} now leads to ${say(now, to)}`,
      }),
    );
  const taken = new Set(after.edges.map(({ from, port }) => `${from}/${port}`));
  const cut = before.edges
    .filter((edge) => !left.has(edgeKey(edge)) && bothStand(edge) && !taken.has(`${edge.from}/${edge.port}`))
    .map(
      ({ from, port }): Change => ({
        what: 'changed',
        said: `“${wayName(before, { from, port })}” of ${say(now, from)} no longer leads anywhere`,
      }),
    );
  return [...rerouted, ...cut];
};

const settingChanges = (before: WorkflowDocument, after: WorkflowDocument): Change[] => [
  ...(before.name === after.name ? [] : [{ what: 'changed' as const, said: `The name becomes “${after.name}”` }]),
  ...(before.settings.entry === after.settings.entry
    ? []
    : [
        {
          what: 'changed' as const,
          said: after.settings.entry === 'once' ? 'A lead comes in only once' : 'A lead may come in again',
        },
      ]),
];

/** What changes from one document to another, in plain words. */
export const changesBetween = (
  before: WorkflowDocument,
  after: WorkflowDocument,
  setting: Setting = bareSetting,
): Change[] => [
  ...settingChanges(before, after),
  ...nodeChanges(before, after, setting),
  ...edgeChanges(before, after, setting),
];
