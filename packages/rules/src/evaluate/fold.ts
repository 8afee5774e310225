import type { Call, Node, Step } from '../tree/operator.ts';

/** Whether a node gives the same value whatever it is asked of, known beforehand. */
export const isConstant = (node: Node): boolean => {
  if (node.kind === 'literal') return true;
  if (node.kind === 'list') return node.items.every(isConstant);
  return node.kind === 'call' && isFixed(node);
};

const isFixed = ({ operator, args }: Call): boolean =>
  !operator.looks && operator.inner === undefined && !operator.grows && args.every(isConstant);

/** The step of a call, computed beforehand when it can only ever give one value. Lists and objects stay fresh each time. */
export const folded = (call: Call, step: Step): Step => {
  if (!isFixed(call)) return step;
  const constant = step(undefined, undefined);
  return typeof constant === 'object' && constant !== null ? step : () => constant;
};
