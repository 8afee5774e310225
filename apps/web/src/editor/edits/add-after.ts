import type { GraphNode } from '@ripen/workflow';
import type { Edit } from './edit.ts';
import { growAtPort, growOnEdge } from './grow.ts';
import { kindWord } from './words.ts';

/** Puts a new step behind a port: at its end when it leads nowhere, otherwise in the middle of its line; `at` is its place. */
export const addAfter: Edit<{ kind: string; from: string; port: string; at?: GraphNode['position'] | undefined }> = {
  name: 'add-after',
  label: 'Add step after',
  key: null,
  said: ({ kind }) => `add ${kindWord(kind)}`,
  apply: (document, { kind, from, port, at }) => {
    const taken = document.edges.find((edge) => edge.from === from && edge.port === port);
    return taken ? growOnEdge(document, { kind, at }, taken) : growAtPort(document, { kind, at }, { from, port });
  },
};
