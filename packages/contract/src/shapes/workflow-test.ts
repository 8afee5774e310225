import { testLine, workflowTest, workflowTestDraft } from '@ripen/workflow';
import { z } from 'zod';
import { time } from './common.ts';
import { fault } from './workflow.ts';

/** A test to keep: without a story it is the one that the draft tells now. */
export const workflowTestWritten = workflowTestDraft.extend({ story: workflowTest.shape.story.optional() });

/** A test of a workflow: a simulation saved with it, and the story it must tell. */
export const storedWorkflowTest = workflowTest.extend({
  id: z.guid(),
  revision: z.number().int(),
  createdAt: time,
  updatedAt: time,
});
export type StoredWorkflowTest = z.infer<typeof storedWorkflowTest>;

/**
 * What came of the tests of a draft. `same` says that the story is the one expected; where it isn't, `lines` are both side by
 * side, each in both, only in the one expected or only in the one told now, and `faults` what keeps the draft from being walked.
 */
export const workflowTestRuns = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.guid(),
      name: z.string(),
      same: z.boolean(),
      lines: z.array(z.strictObject({ in: z.enum(['both', 'expected', 'told']), line: testLine })),
      faults: z.array(fault),
    }),
  ),
});
export type WorkflowTestRuns = z.infer<typeof workflowTestRuns>;

/** A path that names one test of a workflow. */
export const byTest = z.strictObject({ id: z.string(), test: z.string() });
