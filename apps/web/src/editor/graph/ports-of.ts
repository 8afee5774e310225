import { drawNode } from '@ripen/workflow/editor';
import type { GraphNode, Setting } from '@ripen/workflow';

/** A setting in which nothing is known: enough to ask a node for its ways out. */
export const bareSetting: Setting = { catalogue: { fields: [], events: [], segments: [], stages: [] }, templates: [] };

/** The ways out of a node, in the order they are drawn. */
export const portsOf = (node: GraphNode): readonly string[] => drawNode(node, bareSetting).ports;

/** Whether leads come in at a node, so that nothing may lead to it. */
export const isStart = (node: GraphNode): boolean => drawNode(node, bareSetting).starts;
