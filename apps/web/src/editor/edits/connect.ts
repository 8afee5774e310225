import type { GraphEdge } from '@ripen/workflow';
import { edgeKey } from '../graph/edge-key.ts';
import type { Edit } from './edit.ts';

/** Leads a port to a step, in place of wherever it led before; `instead` is a line that this one replaces. */
export const connect: Edit<GraphEdge & { instead?: string }> = {
  name: 'connect',
  label: 'Connect',
  key: null,
  said: ({ instead }) => (instead === undefined ? 'connect' : 'reconnect'),
  apply: (document, { instead, ...line }) => {
    const others = document.edges.filter(
      (edge) => edgeKey(edge) !== instead && !(edge.from === line.from && edge.port === line.port),
    );
    return { document: { ...document, edges: [...others, line] } };
  },
};
