import { arrange } from '../graph/arrange.ts';
import type { Edit } from './edit.ts';

/** Lays the whole workflow out from the top down, branches side by side in the order of their ports. */
export const tidy: Edit<Record<string, never>> = {
  name: 'tidy',
  label: 'Tidy up',
  key: 'shift+alt+T',
  said: () => 'tidy up',
  now: ({ document }) => (document.nodes.length > 1 ? {} : null),
  apply: (document) => ({ document: arrange(document) }),
};
