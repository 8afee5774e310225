import type { WorkflowDocument } from '@ripen/workflow';
import { nothingSelected } from '../model/selection.ts';
import type { Edit } from './edit.ts';

/** Takes another draft in place of this one: the one that somebody else saved, or an older version. */
export const loadOther: Edit<{ other: WorkflowDocument; from: string }> = {
  name: 'load-other',
  label: 'Load another draft',
  key: null,
  said: ({ from }) => `load ${from}`,
  apply: (_document, { other }) => ({ document: other, select: nothingSelected }),
};
