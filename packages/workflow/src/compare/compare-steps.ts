import type { GraphNode, WorkflowDocument } from '../document.ts';
import type { Setting } from '../setting.ts';
import type { Change } from './change.ts';
import { sameJson } from './same-json.ts';
import { sayStep } from './say-step.ts';

/** The steps of a document by their ids. */
export const stepsOf = ({ nodes }: Pick<WorkflowDocument, 'nodes'>): ReadonlyMap<string, GraphNode> =>
  new Map(nodes.map((node) => [node.id, node]));

/** Whether two steps do the same. */
export const isSameStep = (a: GraphNode, b: GraphNode): boolean =>
  a.kind === b.kind && (a.disabled ?? false) === (b.disabled ?? false) && sameJson(a.config, b.config);

/** New steps, steps taken out and steps that do something else now, each in its own sentence, before and after. */
export const compareSteps = (before: WorkflowDocument, after: WorkflowDocument, setting: Setting): Change[] => {
  const [old, now] = [stepsOf(before), stepsOf(after)];
  const added = after.nodes
    .filter(({ id }) => !old.has(id))
    .map((node): Change => ({ what: 'added', node: node.id, said: `New step: ${sayStep(node, setting)}` }));
  const removed = before.nodes
    .filter(({ id }) => !now.has(id))
    .map((node): Change => ({ what: 'removed', node: node.id, said: `Step taken out: ${sayStep(node, setting)}` }));
  const changed = before.nodes.flatMap((node): Change[] => {
    const next = now.get(node.id);
    if (!next || isSameStep(node, next)) return [];
    return [{ what: 'changed', node: node.id, said: becomes(node, next, setting) }];
  });
  return [...added, ...removed, ...changed];
};

const becomes = (before: GraphNode, after: GraphNode, setting: Setting): string => {
  const [from, to] = [sayStep(before, setting), sayStep(after, setting)];
  return from === to ? `${to} is set differently: ${partsThatDiffer(before, after)}` : `${from} becomes ${to}`;
};

/** What people call parts of a config whose names are none. */
const partNames: Record<string, string> = {
  html: 'its text',
  template: 'its template',
  body: 'what is sent along',
  save: 'what is kept of the answer',
  window: 'when it may go out',
  oncePer: 'how often',
};

const partsThatDiffer = ({ config: before }: GraphNode, { config: after }: GraphNode): string =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((part) => !sameJson(before[part], after[part]))
    .map((part) => partNames[part] ?? part.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
    .join(', ');
