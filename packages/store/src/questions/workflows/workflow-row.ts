import type { Instant, WorkflowId } from '@ripen/domain';
import type { WorkflowDocument, WorkflowStatus } from '@ripen/workflow';

/** A workflow with its draft. `changed` says whether the draft differs from the newest version. */
export interface WorkflowRow {
  id: WorkflowId;
  status: 'draft' | WorkflowStatus;
  draft: WorkflowDocument;
  revision: number;
  version: number | null;
  changed: boolean;
  createdAt: Instant;
  updatedAt: Instant;
  /** Since when it is paused; null while it isn't. */
  pausedAt: Instant | null;
  /** Who saved the draft last; null where that isn't known. */
  updatedBy: string | null;
}
