import type { Sheet } from '../sheet.ts';
import { holdTimely } from './hold-matches.ts';
import { settleScore } from './settle-score.ts';

/** Begins a turn in a workspace that gives points: the score as it is now, and the matches that time alone may have changed. */
export const openScore = (sheet: Sheet): void => {
  settleScore(sheet);
  holdTimely(sheet);
};
