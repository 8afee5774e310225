import type { StoredWorkflowTest } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { TestRow } from '@ripen/store';

/** A test as the API shows it. */
export const showTest = ({ walk, createdAt, updatedAt, ...row }: TestRow): StoredWorkflowTest => ({
  ...row,
  ...walk,
  createdAt: toIso(createdAt),
  updatedAt: toIso(updatedAt),
});
