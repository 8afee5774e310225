import type { GraphNode, WorkflowDocument } from '../document.ts';
import { sayPort } from '../say-port.ts';
import type { Setting } from '../setting.ts';
import type { Change } from './change.ts';
import { stepsOf } from './compare-steps.ts';
import { boundOf, sayStep } from './say-step.ts';

/** Where the ways out of each step lead: by the step, then by the port. */
const waysOf = ({ edges }: WorkflowDocument): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const ways = new Map<string, Map<string, string>>();
  for (const { from, port, to } of edges) {
    const known = ways.get(from) ?? new Map<string, string>();
    ways.set(from, known.set(port, to));
  }
  return ways;
};

const none: ReadonlyMap<string, string> = new Map();

/** Ways out of steps, there before and after, that lead somewhere else now; each with its port and the step it leads to, null for nowhere. */
export const rewired = (
  before: WorkflowDocument,
  after: WorkflowDocument,
): { node: GraphNode; port: string; to: string | null }[] => {
  const [old, now, stood] = [waysOf(before), waysOf(after), stepsOf(before)];
  return after.nodes.flatMap((node) => {
    if (!stood.has(node.id)) return [];
    const [had, has] = [old.get(node.id) ?? none, now.get(node.id) ?? none];
    const led = [...has].filter(([port, to]) => had.get(port) !== to);
    const ports = boundOf(node)?.ports ?? [];
    const cut = [...had.keys()].filter((port) => !has.has(port) && ports.includes(port));
    return [
      ...led.map(([port, to]) => ({ node, port, to: to as string | null })),
      ...cut.map((port) => ({ node, port, to: null })),
    ];
  });
};

/** Lines that lead elsewhere, in words. Those of a new step, or of one that was taken out, go without saying. */
export const compareLines = (before: WorkflowDocument, after: WorkflowDocument, setting: Setting): Change[] => {
  const steps = stepsOf(after);
  return rewired(before, after).map(({ node, port, to }): Change => {
    const way = `“${boundOf(node)?.portName(port) ?? sayPort(port)}” of ${sayStep(node, setting)}`;
    const next = to === null ? undefined : steps.get(to);
    const said = next ? `${way} now leads to ${sayStep(next, setting)}` : `${way} no longer leads anywhere`;
    return { what: 'changed', node: node.id, said };
  });
};
