import type { WorkflowShape } from '@ripen/contract';
import { type WorkflowId, workflowId, type WorkspaceId } from '@ripen/domain';
import {
  changeDefinitions,
  type Database,
  findWorkflow,
  setStatus,
  type StatusChange,
  type WorkflowRow,
} from '@ripen/store';
import type { Transaction } from 'kysely';
import { notFound, type Refusal, refuse } from '../../call.ts';
import type { Asker } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { answerWorkflow } from './answer-workflow.ts';

/** A change of where a workflow stands, with what happens to its runs in the same transaction, and what to say where it can't be. */
export interface Move extends Omit<StatusChange, 'workflow'> {
  otherwise: (status: WorkflowRow['status']) => string;
  runs: (trx: Transaction<Database>, workspace: WorkspaceId, workflow: WorkflowId) => Promise<void>;
}

/** Moves the workflow that a path names, with its runs, while nobody takes a turn; answers the workflow. */
export const moveWorkflow = async (
  asker: Asker,
  path: string,
  { from, to, otherwise, runs }: Move,
): Promise<{ ok: true; body: WorkflowShape; revision?: number } | Refusal> => {
  const { workspace, services } = asker;
  const workflow = readId(workflowId, path);
  if (workflow === null) return notFound();
  const moved = await changeDefinitions(services.db, workspace, async (trx) => {
    const set = await setStatus(trx, workspace, { workflow, from, to });
    if (set) await runs(trx, workspace, workflow);
    return set;
  });
  if (moved) return answerWorkflow(asker, workflow);
  const row = await findWorkflow(services.db, workspace, workflow);
  return row === undefined ? notFound() : refuse(409, 'state_conflict', otherwise(row.status));
};
