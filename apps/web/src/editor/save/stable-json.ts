import type { Json } from '@ripen/domain';
import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
};

/** A workflow as text that is the same for the same workflow, however it came about: one line for each value, so that differences are small. */
export const stableJson = (document: WorkflowDocument): string => {
  const { nodes, ...others } = workflowDocument.parse(document);
  const ordered = { ...others, nodes: nodes.map((node) => ({ ...node, config: sorted(node.config) })) };
  const { name, kind, settings, edges, notes, direction } = ordered;
  const whole = { name, kind, settings: sorted(settings), nodes: ordered.nodes, edges, notes, direction };
  return `${JSON.stringify(whole, null, 2)}\n`;
};
