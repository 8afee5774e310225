import type { WorkflowDocument } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { bareSetting, isStart } from './ports-of.ts';

/** The nodes from which a lead could get to this one without any time passing, itself included unless it waits. */
const atOnceBefore = ({ nodes, edges }: WorkflowDocument, id: string): Set<string> => {
  const waiting = new Set(nodes.filter((node) => drawNode(node, bareSetting).waits).map((node) => node.id));
  const before = new Set(waiting.has(id) ? [] : [id]);
  for (const reached of before)
    for (const { from, to } of edges) if (to === reached && !waiting.has(from)) before.add(from);
  return before;
};

/** The nodes that a line from this one may lead to: no starts, and never round in a loop in which no time passes. */
export const targetsOf = (document: WorkflowDocument, from: string): Set<string> => {
  const before = atOnceBefore(document, from);
  return new Set(document.nodes.filter((node) => !before.has(node.id) && !isStart(node)).map(({ id }) => id));
};

/** Whether a line may lead from a node to another. */
export const mayConnect = (document: WorkflowDocument, from: string, to: string): boolean =>
  targetsOf(document, from).has(to);
