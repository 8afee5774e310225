import { err, ok, type Problem, problemsOf, type Result } from '@ripen/domain';
import { type WorkflowDocument, workflowDocument } from '@ripen/workflow';
import { z } from 'zod';

// What an export and the API say of a workflow beside what was drawn.
const beside = ['id', 'live', 'tests', 'status', 'version', 'revision', 'changed', 'faults'] as const;
const others = ['createdAt', 'updatedAt', 'updatedBy'] as const;

const object = z.record(z.string(), z.unknown());

const unreadable = (detail: string): Result<never, Problem[]> =>
  err([{ code: 'workflow_unreadable', detail, pointer: '' }]);

/** Reads a workflow from JSON: one that was exported, or the only one of a workspace's export; says what is wrong with any other text. */
export const readWorkflow = (text: string): Result<WorkflowDocument, Problem[]> => {
  const parsed = parse(text);
  if (!parsed.success) return unreadable('This isn’t JSON of a workflow');
  const { workflows } = parsed.data;
  if (Array.isArray(workflows) && workflows.length !== 1)
    return unreadable('This is a whole workspace; import it with “ripen import”, or paste one of its workflows');
  const one = object.safeParse(Array.isArray(workflows) ? workflows[0] : parsed.data);
  if (!one.success) return unreadable('This isn’t JSON of a workflow');
  const drawn = Object.entries(one.data).filter(([name]) => ![...beside, ...others].some((known) => known === name));
  const read = workflowDocument.safeParse(Object.fromEntries(drawn));
  return read.success ? ok(read.data) : err(problemsOf(read.error));
};

const parse = (text: string): ReturnType<typeof object.safeParse> => {
  try {
    return object.safeParse(JSON.parse(text));
  } catch {
    return object.safeParse(null);
  }
};
