import type { WorkflowShape } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { WorkflowRow } from '@ripen/store';
import { faultsOf, type Setting } from '@ripen/workflow';

/** A workflow as the API shows it, with what keeps its draft from being published. */
export const showWorkflow = (
  { draft, createdAt, updatedAt, pausedAt: _pausedAt, ...row }: WorkflowRow,
  setting: Setting,
): WorkflowShape => ({
  ...draft,
  ...row,
  faults: faultsOf(draft, setting),
  createdAt: toIso(createdAt),
  updatedAt: toIso(updatedAt),
});
