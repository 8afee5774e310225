import type { WorkflowShape } from '@ripen/contract';
import type { WorkflowId } from '@ripen/domain';
import { findWorkflow, readSetting } from '@ripen/store';
import { notFound, type Refusal, reply } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { showWorkflow } from './show-workflow.ts';

/** Answers with a workflow as it is now, its revision as the ETag. */
export const answerWorkflow = async (
  { workspace, services }: Pick<Asker, 'workspace' | 'services'>,
  id: WorkflowId,
): Promise<{ ok: true; body: WorkflowShape; revision?: number } | Refusal> => {
  const row = await findWorkflow(services.db, workspace, id);
  if (row === undefined) return notFound();
  return reply(showWorkflow(row, await readSetting(services.db, workspace)), row.revision);
};
