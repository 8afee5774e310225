import type { ScoreSettings } from '@ripen/domain';
import { useState } from 'react';
import { changeScore } from '../edits/change-score.ts';
import { useBench, useFlow } from '../model/bench.ts';
import { fieldsOf, readFields, type ScoreFields } from './score-fields.ts';

/** The fields of a score being written: what stands in them, what is wrong, and what to do when one changes. */
export interface ScoreForm {
  fields: ScoreFields;
  faults: Readonly<Record<string, string>>;
  /** The settings last kept; null where the draft has none of its own. */
  settings: ScoreSettings | undefined;
  /** Takes what a field says now; `field` names it in the history. */
  write: (changed: Partial<ScoreFields>, field: string) => void;
}

/** Keeps the fields in the draft as soon as they make sense together; what doesn't stays in the fields only. An undo refills them. */
export const useScoreFields = (): ScoreForm => {
  const { flow } = useBench();
  const settings = useFlow(({ document }) => document.settings.score);
  const [{ fields, from }, setWritten] = useState({ fields: fieldsOf(settings), from: settings });
  if (from !== settings) setWritten({ fields: fieldsOf(settings), from: settings });
  const reading = readFields(fields);
  const write = (changed: Partial<ScoreFields>, field: string): void => {
    const next = { ...fields, ...changed };
    const read = readFields(next);
    setWritten({ fields: next, from: 'settings' in read ? read.settings : settings });
    if ('settings' in read) flow.getState().perform(changeScore, { score: read.settings, field });
  };
  return { fields, faults: 'faults' in reading ? reading.faults : {}, settings, write };
};
