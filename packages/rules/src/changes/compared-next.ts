import type { Call, Changes, Node } from '../tree/operator.ts';
import type { Next } from './next.ts';
import { leastOf } from './least-of.ts';

const crossing = (node: Node, changes: Changes): ((limit: number) => Next) | null =>
  node.kind === 'call' ? (node.operator.crosses?.(node, changes) ?? null) : null;

const limitOf = (node: Node): number | null =>
  node.kind === 'literal' && typeof node.value === 'number' ? node.value : null;

/** When a comparison may change: of a number that only rises or falls with numbers that stay, when it crosses one of these. */
export const comparedNext = (call: Call, changes: Changes): Next => {
  const limits = call.args.flatMap((arg) => limitOf(arg) ?? []);
  const [crosses, ...others] = call.args.flatMap((arg) => crossing(arg, changes) ?? []);
  if (crosses === undefined || others.length > 0 || limits.length + 1 < call.args.length)
    return leastOf(call.args.map((arg) => changes.value(arg)));
  return leastOf(limits.map(crosses));
};
