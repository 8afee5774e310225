import type { WorkflowId } from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import { bindStep } from './bind-step.ts';
import type { CompiledNode, CompiledWorkflow, WorkflowStatus } from './compiled.ts';
import type { WorkflowDocument } from './document.ts';
import { endingsOf } from './ending.ts';

/** A published version as it is stored. */
export interface PublishedVersion {
  id: WorkflowId;
  version: number;
  status: WorkflowStatus;
  document: WorkflowDocument;
}

/**
 * Compiles a published version; journals name fields and segments by the catalogue's words, where it is given. It was
 * checked when it was published, so a node that doesn't bind is a bug and throws.
 */
export const compileWorkflow = (
  { id, version, status, document }: PublishedVersion,
  catalogue?: Catalogue,
): CompiledWorkflow => {
  const nodes = new Map(document.nodes.map((node) => [node.id, compileNode(node, document, catalogue)]));
  const { name, kind, settings } = document;
  const endings = endingsOf(settings);
  const read = [...[...nodes.values()].map((node) => node.reads), ...endings.map(({ reads }) => reads)];
  const counts = [...new Set(read.flatMap((reads) => reads?.events ?? []))];
  return { id, version, status, name, kind, settings, nodes, endings, counts };
};

const compileNode = (
  node: WorkflowDocument['nodes'][number],
  { edges }: WorkflowDocument,
  catalogue: Catalogue | undefined,
): CompiledNode => {
  const bound = bindStep(node, catalogue);
  if (!bound?.ok)
    throw new Error(
      `published node ${node.id} of kind ${node.kind} doesn’t bind: ${JSON.stringify(bound?.error ?? 'no such kind')}`,
    );
  const next = new Map(edges.filter(({ from }) => from === node.id).map(({ port, to }) => [port, to]));
  return { ...bound.value, id: node.id, next };
};
