import type { Problem, Result } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import { pass } from './decision.ts';
import type { GraphNode } from './document.ts';
import type { BoundNode } from './node-kind.ts';
import { kindOf } from './nodes/index.ts';

/** Whether a step can be disabled: leads come to it, and go on from it. */
export const canDisable = ({ trigger, ports }: Pick<BoundNode, 'trigger' | 'ports'>): boolean =>
  trigger === null && ports.length > 0;

/** Reads a step of a document; undefined where there is no such kind. A disabled one does nothing: leads go on from it at once. */
export const bindStep = (node: GraphNode, catalogue?: Catalogue): Result<BoundNode, Problem[]> | undefined => {
  const bound = kindOf(node.kind)?.bind(node.config, catalogue);
  return bound?.ok === true && node.disabled === true && canDisable(bound.value)
    ? { ok: true, value: skipping(bound.value) }
    : bound;
};

/** A step that is left out: whoever comes to it goes on at once, by its first way or the one that its kind names. */
const skipping = (bound: BoundNode): BoundNode => ({
  ...bound,
  waits: false,
  stays: false,
  messages: false,
  counted: false,
  reads: null,
  feeds: null,
  listens: null,
  sentence: (setting) => `Disabled: ${bound.sentence(setting)}`,
  faults: () => [],
  decide: () => pass(bound.onward, 'Skipped: this step is disabled'),
});
