import type { GraphEdge, WorkflowDocument } from '@ripen/workflow';
import { edgeKey } from '../graph/edge-key.ts';
import { mayConnect } from '../graph/may-connect.ts';
import { noteKey, withNotes } from '../graph/notes.ts';
import { nothingSelected } from '../model/selection.ts';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

/** Takes one node out; lines that led to it lead on to where all its ways led, if that is one place they may lead to. */
const takeOut = (document: WorkflowDocument, id: string): WorkflowDocument => {
  const onward = new Set(document.edges.filter(({ from, to }) => from === id && to !== id).map(({ to }) => to));
  const [only] = onward.size === 1 ? onward : [];
  const rest = {
    ...document,
    nodes: document.nodes.filter((node) => node.id !== id),
    edges: document.edges.filter(({ from, to }) => from !== id && to !== id),
  };
  if (only === undefined) return rest;
  const healed = document.edges
    .filter(({ from, to }) => to === id && from !== id)
    .map((edge): GraphEdge => ({ ...edge, to: only }))
    .filter(({ from, to }) => mayConnect(rest, from, to));
  return { ...rest, edges: [...rest.edges, ...healed] };
};

/** Takes away notes that are named, and comments on steps that are. */
const withoutNotes = (document: WorkflowDocument, named: readonly string[]): WorkflowDocument =>
  document.notes === undefined
    ? document
    : withNotes(
        document,
        document.notes.filter((note) => !named.includes(note.shape === 'comment' ? note.step : noteKey(note.id))),
      );

/** Takes steps, lines and notes away, and joins what a step leaves apart where it can. */
export const remove: Edit<{ nodes: readonly string[]; edges: readonly string[] }> = {
  name: 'remove',
  label: 'Remove',
  key: 'Delete',
  said: ({ nodes, edges }, document) =>
    nodes.length > 0
      ? `remove ${nodeWords(document, nodes)}`
      : `remove ${edges.length === 1 ? 'line' : `${edges.length} lines`}`,
  now: ({ selection }) => (selection.nodes.length + selection.edges.length > 0 ? selection : null),
  apply: (document, { nodes, edges }) => {
    const cut = { ...document, edges: document.edges.filter((edge) => !edges.includes(edgeKey(edge))) };
    return { document: withoutNotes(nodes.reduce(takeOut, cut), nodes), select: nothingSelected };
  },
};
