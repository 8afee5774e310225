import { drawNode } from '@ripen/workflow/editor';
import { sayPort, type GraphNode, type Setting, type WorkflowDocument } from '@ripen/workflow';

/** A setting in which nothing is known: enough to ask a node for its ways out. */
export const bareSetting: Setting = { catalogue: { fields: [], events: [], segments: [], stages: [] }, templates: [] };

/** The ways out of a node, in the order they are drawn. */
export const portsOf = (node: GraphNode): readonly string[] => drawNode(node, bareSetting).ports;

/** What people call a way out of a node of a document. */
export const wayName = (
  { nodes }: Pick<WorkflowDocument, 'nodes'>,
  { from, port }: { from: string; port: string },
): string => {
  const node = nodes.find(({ id }) => id === from);
  return node ? drawNode(node, bareSetting).portName(port) : sayPort(port);
};

/** Whether leads come in at a node, so that nothing may lead to it. */
export const isStart = (node: GraphNode): boolean => drawNode(node, bareSetting).starts;
