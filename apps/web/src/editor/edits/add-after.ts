import type { Edit } from './edit.ts';
import { growAtPort, growOnEdge } from './grow.ts';
import { kindWord } from './words.ts';

/** Puts a new step behind a port: at its end when it leads nowhere, otherwise in the middle of its line. */
export const addAfter: Edit<{ kind: string; from: string; port: string }> = {
  name: 'add-after',
  label: 'Add step after',
  key: null,
  said: ({ kind }) => `add ${kindWord(kind)}`,
  apply: (document, { kind, from, port }) => {
    const taken = document.edges.find((edge) => edge.from === from && edge.port === port);
    return taken ? growOnEdge(document, kind, taken) : growAtPort(document, kind, { from, port });
  },
};
