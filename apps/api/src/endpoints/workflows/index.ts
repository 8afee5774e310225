import type { Handler } from '../../call.ts';
import { archiveWorkflow } from './archive-workflow.ts';
import { createWorkflow } from './create-workflow.ts';
import { deleteWorkflow } from './delete-workflow.ts';
import { getSurroundings } from './get-surroundings.ts';
import { getHook } from './get-hook.ts';
import { getWorkflow } from './get-workflow.ts';
import { getWorkflowCounts } from './get-workflow-counts.ts';
import { listRuns } from './list-runs.ts';
import { listWaiting } from './list-waiting.ts';
import { listVersions } from './list-versions.ts';
import { listWorkflows } from './list-workflows.ts';
import { makeHook } from './make-hook.ts';
import { noteEditing } from './note-editing.ts';
import { pauseWorkflow } from './pause-workflow.ts';
import { publishWorkflow } from './publish-workflow.ts';
import { resumeWorkflow } from './resume-workflow.ts';
import { saveWorkflow } from './save-workflow.ts';
import { simulateWorkflow } from './simulate-workflow.ts';
import { getProgress } from './get-progress.ts';
import { getRescore } from './get-rescore.ts';
import { previewPublish } from './preview-publish.ts';
import { previewResume } from './preview-resume.ts';
import { previewScores } from './preview-scores.ts';
import { cancelRescore } from './cancel-rescore.ts';
import { startRescore } from './start-rescore.ts';
import { startRuns } from './start-runs.ts';

/** The endpoints of workflows. */
export const handlers: readonly Handler[] = [
  listWorkflows,
  createWorkflow,
  getWorkflow,
  saveWorkflow,
  deleteWorkflow,
  publishWorkflow,
  previewPublish,
  previewResume,
  getProgress,
  pauseWorkflow,
  resumeWorkflow,
  archiveWorkflow,
  listVersions,
  getWorkflowCounts,
  getHook,
  makeHook,
  startRuns,
  simulateWorkflow,
  noteEditing,
  getRescore,
  cancelRescore,
  startRescore,
  previewScores,
  getSurroundings,
  listRuns,
  listWaiting,
];
