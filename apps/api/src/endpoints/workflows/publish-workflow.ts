import { endpoints } from '@ripen/contract';
import { toIso, workflowId } from '@ripen/domain';
import { addVersion, changeDefinitions, findWorkflow, listVersions, readSetting } from '@ripen/store';
import { publish } from '@ripen/workflow';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { versionConflict } from '../../version-conflict.ts';
import { holdTests } from '../tests/hold-tests.ts';
import { carryPlan, nextVersion } from './changing/carry-plan.ts';

/** Makes the draft the next version; leads under way stay on theirs, but where a plan says otherwise. A draft that didn’t change stays the version it is. */
export const publishWorkflow = handle(endpoints.publishWorkflow, async (call) => {
  const { params, body, workspace, caller, services } = call;
  const id = readId(workflowId, params.id);
  const tested = id && (await findWorkflow(services.db, workspace, id));
  if (!tested) return notFound();
  // Tests take their time, and nobody's turn waits for them: they are held against the draft before anything is locked.
  const differing = body?.despiteTests === true || tested.status === 'archived' ? null : await holdTests(call, tested);
  return changeDefinitions(services.db, workspace, async (trx) => {
    const row = await findWorkflow(trx, workspace, tested.id);
    if (row === undefined) return notFound();
    if (row.status === 'archived')
      return refuse(
        409,
        'state_conflict',
        'An archived workflow can’t be published again; make a new one from its draft',
      );
    const setting = await readSetting(trx, workspace);
    const fresh = row.version === null || row.changed ? publish(row.draft, setting) : null;
    if (fresh?.ok === false)
      return refuse(422, 'draft_invalid', 'The draft can’t be published; its faults say why', fresh.error);
    if (fresh !== null && differing !== null) return differing;
    if (fresh !== null && row.revision !== tested.revision) return versionConflict(row.revision);
    const document = fresh?.value ?? row.draft;
    const refused = await carryPlan(call, trx, { row, document, setting });
    if (refused !== null) return refused;
    const version = nextVersion(row);
    if (fresh !== null)
      await addVersion(trx, workspace, { workflow: row.id, version, document, by: caller.name, note: body?.note });
    const [newest] = await listVersions(trx, workspace, { workflow: row.id, below: null, limit: 1 });
    if (newest === undefined) return notFound();
    return reply({ ...newest, publishedAt: toIso(newest.publishedAt) });
  });
});
