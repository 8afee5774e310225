import { edgeKey } from '../graph/edge-key.ts';
import { nothingSelected } from '../model/selection.ts';
import type { Edit } from './edit.ts';

/** Takes lines away; the steps stay. */
export const disconnect: Edit<{ edges: readonly string[] }> = {
  name: 'disconnect',
  label: 'Disconnect',
  key: null,
  said: ({ edges }) => (edges.length === 1 ? 'disconnect' : `disconnect ${edges.length} lines`),
  apply: (document, { edges }) => {
    const left = document.edges.filter((edge) => !edges.includes(edgeKey(edge)));
    return {
      document: left.length === document.edges.length ? document : { ...document, edges: left },
      select: nothingSelected,
    };
  },
};
