import { edgeKey } from '../graph/edge-key.ts';
import { mayConnect } from '../graph/may-connect.ts';
import { portsOf } from '../graph/ports-of.ts';
import type { Edit } from './edit.ts';
import { nodeWords } from './words.ts';

/** Puts a step that stands alone into the middle of a line. */
export const joinLine: Edit<{ node: string; edge: string }> = {
  name: 'join-line',
  label: 'Put into the line',
  key: null,
  said: ({ node }, document) => `put ${nodeWords(document, [node])} into the line`,
  apply: (document, { node: id, edge: key }) => {
    const node = document.nodes.find((known) => known.id === id);
    const line = document.edges.find((known) => edgeKey(known) === key);
    const alone = document.edges.every(({ from, to }) => from !== id && to !== id);
    if (!node || !line || !alone || !mayConnect(document, line.from, id)) return { document };
    const [first] = portsOf(node);
    const onward = first === undefined ? [] : [{ from: id, port: first, to: line.to }];
    const edges = document.edges.flatMap((known) => (known === line ? [{ ...line, to: id }, ...onward] : [known]));
    return { document: { ...document, edges } };
  },
};
