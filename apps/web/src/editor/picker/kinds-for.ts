import { catalogue, type NodeKind, type WorkflowDocument, type WorkflowKind } from '@ripen/workflow';
import { editorOf } from '@ripen/workflow/editor';

/** Where a step would stand: anywhere, at the end of a way, or in the middle of a line. */
export type Standing = 'anywhere' | 'after' | 'between';

const bound = (kind: NodeKind) => {
  const result = kind.bind(editorOf(kind.kind)?.example);
  return result.ok ? result.value : null;
};

const fits = (kind: NodeKind, standing: Standing): boolean => {
  const example = bound(kind);
  if (standing === 'anywhere') return true;
  if (example?.trigger) return false;
  return standing === 'after' || (example?.ports.length ?? 0) > 0;
};

/** The kinds of step that may stand somewhere in a kind of workflow, in the order of the palette. */
export const kindsFor = (workflow: WorkflowKind, standing: Standing): string[] =>
  catalogue.filter((kind) => kind.within.includes(workflow) && fits(kind, standing)).map(({ kind }) => kind);

/** Whether another step of this kind would be one too many: a nurture flow has one entry. */
export const isSpent = ({ kind, nodes }: WorkflowDocument, wanted: string): boolean =>
  kind === 'nurture' && wanted === 'entry' && nodes.some((node) => node.kind === 'entry');
