import { kindOf, type WorkflowDocument } from '@ripen/workflow';
import { noteIdOf } from '../graph/notes.ts';

/** A kind's name within a sentence: "send email". */
export const kindWord = (kind: string): string => (kindOf(kind)?.label ?? kind).toLowerCase();

/** Things on the canvas within a sentence: "wait", "note", "3 steps", or "3 things" when there are notes among them. */
export const nodeWords = ({ nodes, notes = [] }: WorkflowDocument, ids: readonly string[]): string => {
  const [first = '', ...more] = ids;
  const noted = ids.flatMap((id) => noteIdOf(id) ?? []);
  if (more.length > 0) return `${ids.length} ${noted.length > 0 ? 'things' : 'steps'}`;
  const only = nodes.find(({ id }) => id === first);
  return only ? kindWord(only.kind) : (notes.find(({ id }) => id === noted[0])?.shape ?? 'step');
};
