import { endpoints } from '@ripen/contract';
import { workflowId } from '@ripen/domain';
import { findWorkflow, saveDraft } from '@ripen/store';
import { handle, notFound, refuse } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { versionConflict } from '../../version-conflict.ts';
import { answerWorkflow } from './answer-workflow.ts';

/** Saves the draft; faults don’t keep it from being saved. */
export const saveWorkflow = handle(endpoints.saveWorkflow, async (call) => {
  const { body: draft, workspace, services, revision, caller } = call;
  const id = readId(workflowId, call.params.id);
  const before = id && (await findWorkflow(services.db, workspace, id));
  if (!before) return notFound();
  if (before.status === 'archived')
    return refuse(409, 'state_conflict', 'An archived workflow can’t be changed; make a new one from its draft');
  if (before.version !== null && before.draft.kind !== draft.kind)
    return refuse(
      409,
      'state_conflict',
      `A published ${before.draft.kind} workflow stays one; make a new workflow for the other kind`,
    );
  if (
    revision === null ||
    !(await saveDraft(services.db, workspace, { workflow: before.id, revision, draft, by: caller.name }))
  )
    return versionConflict((await findWorkflow(services.db, workspace, before.id))?.revision ?? before.revision);
  return answerWorkflow(call, before.id);
});
