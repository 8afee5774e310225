import { bindStep, canDisable } from '../bind-step.ts';
import type { GraphNode } from '../document.ts';
import type { BoundNode, NodeKind } from '../node-kind.ts';
import { editorOf } from '../nodes/editor.ts';
import { kindOf } from '../nodes/index.ts';
import type { Setting } from '../setting.ts';
import { sayPort } from '../say-port.ts';

/** A node as the canvas and the outline show it, whatever its config is like. */
export interface DrawnNode {
  label: string;
  sentence: string;
  ports: readonly string[];
  /** What people call a way out. */
  portName: (port: string) => string;
  /** Leads come in here, so nothing can lead to it. */
  starts: boolean;
  waits: boolean;
  /** Whether it can be left out, as it is neither an entry nor an exit. */
  skippable: boolean;
}

type Binding = { kind: NodeKind; bound: BoundNode; complete: boolean } | null;

const bindings = new WeakMap<GraphNode, Binding>();

const bind = (node: GraphNode): Binding => {
  const kind = kindOf(node.kind);
  if (!kind) return null;
  const own = bindStep(node) ?? kind.bind(node.config);
  const editor = editorOf(node.kind);
  if (own.ok) return { kind, bound: own.value, complete: editor?.isBlank?.(node.config) !== true };
  const lent = kind.bind(editor?.example);
  return lent.ok ? { kind, bound: lent.value, complete: false } : null;
};

const bindingOf = (node: GraphNode): Binding => {
  const known = bindings.get(node);
  if (known !== undefined) return known;
  const made = bind(node);
  bindings.set(node, made);
  return made;
};

/** Draws a node of a draft; a node is read once, as long as it stays the same object. */
export const drawNode = (node: GraphNode, setting: Setting): DrawnNode => {
  const binding = bindingOf(node);
  if (!binding)
    return {
      label: node.kind,
      sentence: `There is no kind of step “${node.kind}”`,
      ports: [],
      portName: sayPort,
      starts: false,
      waits: false,
      skippable: false,
    };
  const { kind, bound, complete } = binding;
  return {
    label: kind.label,
    sentence: complete ? bound.sentence(setting) : (editorOf(node.kind)?.unfinished ?? kind.label),
    ports: bound.ports,
    portName: (port) => bound.portName(port) ?? sayPort(port),
    starts: bound.trigger !== null,
    waits: bound.waits,
    skippable: canDisable(bound),
  };
};
