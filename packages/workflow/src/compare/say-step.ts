import { bindStep } from '../bind-step.ts';
import type { GraphNode } from '../document.ts';
import type { BoundNode } from '../node-kind.ts';
import { kindOf } from '../nodes/index.ts';
import { quoted } from '../quoted.ts';
import type { Setting } from '../setting.ts';

/** A step with its config read; null where that can't be, as in an unfinished draft. */
export const boundOf = (node: GraphNode): BoundNode | null => {
  const bound = bindStep(node);
  return bound?.ok ? bound.value : null;
};

/** A step by its own sentence, in quotes; by the name of its kind while it is unfinished. */
export const sayStep = (node: GraphNode, setting: Setting): string =>
  quoted(boundOf(node)?.sentence(setting) ?? kindOf(node.kind)?.label ?? node.kind);
