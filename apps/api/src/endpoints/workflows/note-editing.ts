import { endpoints } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { findWorkflow, noteEditing as note } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Says that an editor of the workflow is open in a window, and learns who else has one open and who saved the draft last. */
export const noteEditing = handle(endpoints.noteEditing, async ({ params, body, workspace, caller, services }) => {
  const id = readId(workflowId, params.id);
  const row = id && (await findWorkflow(services.db, workspace, id));
  if (!row) return notFound();
  const who = caller.as === 'person' ? caller.user : caller.key;
  const others = await note(services.db, workspace, { workflow: row.id, tab: body.tab, who, name: caller.name });
  return reply({
    others: others.map((other) => ({ name: other.name, you: other.who === who })),
    revision: row.revision,
    version: row.version,
    updatedAt: toIso(row.updatedAt),
    updatedBy: row.updatedBy,
  });
});
