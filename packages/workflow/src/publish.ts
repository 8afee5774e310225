import { type Fault, type Result, err, ok, pointer } from '@ripen/domain';
import { bindStep } from './bind-step.ts';
import type { GraphNode, WorkflowDocument } from './document.ts';
import { graphFaults } from './graph-faults.ts';
import type { BoundNode } from './node-kind.ts';
import { kindOf } from './nodes/index.ts';
import type { Setting } from './setting.ts';
import { settingsFaults } from './settings-faults.ts';

/** Says everything that keeps a draft from being published: each fault with its node, a pointer into the document, and words. */
export const faultsOf = (document: WorkflowDocument, setting: Setting): Fault[] => {
  const bound = new Map<string, BoundNode>();
  const faults = document.nodes.flatMap((node, index) => {
    const result = bindNode(node, document, pointer('/nodes', index));
    if (!result.ok) return result.error;
    bound.set(node.id, result.value);
    const under = pointer('/nodes', index, 'config');
    return result.value
      .faults(setting)
      .map((problem): Fault => ({ ...problem, node: node.id, pointer: under + problem.pointer }));
  });
  return [...faults, ...graphFaults(document, bound), ...settingsFaults(document, setting.catalogue)];
};

/** Turns a draft into a document fit to be a version, or says why not. */
export const publish = (draft: WorkflowDocument, setting: Setting): Result<WorkflowDocument, Fault[]> => {
  const faults = faultsOf(draft, setting);
  return faults.length === 0 ? ok(draft) : err(faults);
};

/** What keeps a draft from being walked at all: nodes of no known kind, or whose config doesn't fit. Other faults only keep it from being published. */
export const bindingFaultsOf = (document: WorkflowDocument): Fault[] =>
  document.nodes.flatMap((node, index) => {
    const bound = bindNode(node, document, pointer('/nodes', index));
    return bound.ok ? [] : bound.error;
  });

const bindNode = (node: GraphNode, document: WorkflowDocument, at: string): Result<BoundNode, Fault[]> => {
  const kind = kindOf(node.kind);
  if (!kind)
    return err([
      {
        code: 'graph_kind_unknown',
        detail: `There is no kind of step “${node.kind}”`,
        node: node.id,
        pointer: pointer(at, 'kind'),
      },
    ]);
  if (!kind.within.includes(document.kind))
    return err([
      {
        code: 'graph_kind_misplaced',
        detail: `“${kind.label}” can’t stand in a ${document.kind} workflow`,
        node: node.id,
        pointer: pointer(at, 'kind'),
      },
    ]);
  const bound = bindStep(node) ?? kind.bind(node.config);
  if (bound.ok) return bound;
  return err(
    bound.error.map((problem) => ({ ...problem, node: node.id, pointer: pointer(at, 'config') + problem.pointer })),
  );
};
