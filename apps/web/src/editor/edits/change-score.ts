import type { ScoreSettings } from '@ripen/domain';
import type { Edit } from './edit.ts';

/** Changes how a scoring model makes a score of its points. Changes of one field that follow each other at once are one step of the history. */
export const changeScore: Edit<{ score: ScoreSettings; field: string }> = {
  name: 'change-score',
  label: 'Change score and bands',
  key: null,
  said: () => 'change score and bands',
  together: ({ field }) => `change-score ${field}`,
  apply: (document, { score }) => ({ document: { ...document, settings: { ...document.settings, score } } }),
};
