import type { Handler } from '../../call.ts';
import { createWorkflowTest } from './create-workflow-test.ts';
import { deleteWorkflowTest } from './delete-workflow-test.ts';
import { listWorkflowTests } from './list-workflow-tests.ts';
import { runWorkflowTests } from './run-workflow-tests.ts';
import { saveWorkflowTest } from './save-workflow-test.ts';

/** The endpoints of workflows' tests. */
export const handlers: readonly Handler[] = [
  // Its address would pass for that of a test called “run”.
  runWorkflowTests,
  listWorkflowTests,
  createWorkflowTest,
  saveWorkflowTest,
  deleteWorkflowTest,
];
