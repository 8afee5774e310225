import type { Instant, TestId } from '@ripen/domain';
import type { TestLine, WorkflowTestDraft } from '@ripen/workflow';

/** A stored test of a workflow. */
export interface TestRow {
  id: TestId;
  name: string;
  walk: Omit<WorkflowTestDraft, 'name'>;
  story: TestLine[];
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
}

/** The columns of a `TestRow`. */
export const testColumns = [
  'id',
  'name',
  'walk',
  'story',
  'revision',
  'created_at as createdAt',
  'updated_at as updatedAt',
] as const;
