import type { CompiledNode, CompiledWorkflow } from './compiled.ts';

/** The ids of the steps that send a lead something before time passes again, as it leaves a step by a port, or decides anew in it without one. Of branches any may be taken: no lead gets more than these. */
export const messagesAhead = (
  { nodes }: Pick<CompiledWorkflow, 'nodes'>,
  { node, port }: { node: string; port: string | null },
): string[] => {
  const start = port === null ? node : nodes.get(node)?.next.get(port);
  const seen = new Set(start === undefined ? [] : [start]);
  const found: string[] = [];
  for (const id of seen) {
    const step = nodes.get(id);
    if (step?.messages) found.push(id);
    for (const next of step === undefined || (step.waits && id !== node) ? [] : onwards(step)) seen.add(next);
  }
  return found;
};

const onwards = ({ next, ports }: CompiledNode): string[] => ports.flatMap((port) => next.get(port) ?? []);
