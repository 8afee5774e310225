import type { Fault } from '@ripen/domain';
import type { WorkflowTest } from '@ripen/workflow';
import type { SurroundingsTold } from '../simulation-in.ts';
import { type ComparedLine, compareStories } from './compare-stories.ts';
import { type TestedWorkflow, walkTest } from './walk-test.ts';

/** What came of a test: whether the story is the one expected; where it isn't, both side by side, or the faults that kept it from being walked. */
export interface TestRun {
  same: boolean;
  lines: ComparedLine[];
  faults: Fault[];
}

/** Walks a test through a document and holds its story against the one expected. */
export const runTest = (told: SurroundingsTold, tested: TestedWorkflow, test: WorkflowTest): TestRun => {
  const walked = walkTest(told, tested, test);
  if (!walked.ok) return { same: false, lines: [], faults: walked.error };
  const lines = compareStories(test.story, walked.value);
  const same = lines.every((line) => line.in === 'both');
  return { same, lines: same ? [] : lines, faults: [] };
};
