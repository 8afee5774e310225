import type { endpoints, PlanEntry } from '@ripen/contract';
import { type Database, listSteps, startSweep, type WorkflowRow } from '@ripen/store';
import type { Setting, WorkflowDocument } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import { type Call, type Refusal, refuse } from '../../../call.ts';
import { checkPlan } from './check-plan.ts';
import { planTask } from './plan-task.ts';

/** What is being published: the workflow as it is, the document of the version, and what it may refer to. */
export interface Publishing {
  row: WorkflowRow;
  document: WorkflowDocument;
  setting: Setting;
}

/** The number of the version that publishing makes, or finds there already. */
export const nextVersion = ({ version, changed }: WorkflowRow): number =>
  changed || version === null ? (version ?? 0) + 1 : version;

/** Checks the plan for leads under way that a publication brings, and has it carried out; gives the refusal where it can't be. */
export const carryPlan = async (
  { body, workspace, caller }: Pick<Call<typeof endpoints.publishWorkflow>, 'body' | 'workspace' | 'caller'>,
  trx: Transaction<Database>,
  { row, document, setting }: Publishing,
): Promise<Refusal | null> => {
  const plan: readonly PlanEntry[] = body?.plan ?? [];
  if (plan.length === 0) return null;
  const aim = { document, version: nextVersion(row), known: await listSteps(trx, workspace, row.id) };
  const problems = checkPlan(plan, aim);
  if (problems.length > 0)
    return refuse(422, 'plan_invalid', 'The plan for leads under way can’t be carried out', problems);
  const task = await planTask(trx, { workspace, workflow: row.id }, { ...aim, plan, setting });
  if (task.do === 'plan' && task.steps.some((step) => step.do !== 'stay'))
    await startSweep(trx, workspace, { workflow: row.id, task, by: caller.name });
  return null;
};
