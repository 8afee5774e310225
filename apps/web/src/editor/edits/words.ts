import { kindOf, type WorkflowDocument } from '@ripen/workflow';

/** A kind's name within a sentence: "send email". */
export const kindWord = (kind: string): string => (kindOf(kind)?.label ?? kind).toLowerCase();

/** Nodes within a sentence: "wait", or "3 steps". */
export const nodeWords = ({ nodes }: WorkflowDocument, ids: readonly string[]): string => {
  const only = ids.length === 1 ? nodes.find(({ id }) => id === ids[0]) : undefined;
  return only ? kindWord(only.kind) : `${ids.length} steps`;
};
