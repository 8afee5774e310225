import type { GraphEdge } from '@ripen/workflow';

/** Names an edge within its document. */
export const edgeKey = ({ from, port, to }: GraphEdge): string => `${from}/${port}/${to}`;
