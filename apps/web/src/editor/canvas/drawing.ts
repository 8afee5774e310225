import type { Fault } from '@ripen/domain';
import type { Setting, WorkflowDocument } from '@ripen/workflow';
import type { Folds } from '../graph/fold.ts';
import type { Selection } from '../model/selection.ts';

/** What the canvas is drawn from. */
export interface Drawing {
  document: WorkflowDocument;
  selection: Selection;
  faults: readonly Fault[];
  setting: Setting;
  folds: Folds;
}
