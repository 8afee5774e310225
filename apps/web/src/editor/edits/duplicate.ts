import { cardSize } from '../graph/card-size.ts';
import { clipOf } from '../model/clip.ts';
import type { Edit } from './edit.ts';
import { put } from './put.ts';
import { nodeWords } from './words.ts';

/** Makes copies of steps beside them, with the lines between them. */
export const duplicate: Edit<{ nodes: readonly string[] }> = {
  name: 'duplicate',
  label: 'Duplicate',
  key: 'mod+D',
  said: ({ nodes }, document) => `duplicate ${nodeWords(document, nodes)}`,
  now: ({ selection: { nodes } }) => (nodes.length > 0 ? { nodes } : null),
  apply: (document, { nodes }) => {
    const clip = clipOf(document, nodes);
    return clip ? put(document, clip, { x: cardSize.width / 4, y: cardSize.height / 2 }) : { document };
  },
};
