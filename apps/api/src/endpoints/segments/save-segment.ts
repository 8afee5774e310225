import { endpoints } from '@ripen/contract';
import { segmentId } from '@ripen/domain';
import { changeDefinitions, findSegment, reconsiderLeads, saveSegment as save, setSegmentLeads } from '@ripen/store';
import { handle, notFound, refuse } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { ringAll } from '../../ring-all.ts';
import { versionConflict } from '../../version-conflict.ts';
import { answerSegment } from './answer-segment.ts';
import { readDraft } from './read-draft.ts';

/** Changes a segment; leads enter and leave it by the new rule in their next turns. */
export const saveSegment = handle(endpoints.saveSegment, async (call) => {
  const { body: draft, workspace, services, revision } = call;
  const segment = readId(segmentId, call.params.id);
  const before = segment && (await findSegment(services.db, workspace, segment));
  if (!before) return notFound();
  const plan = await readDraft(call, { draft, segment: before.id });
  if (!plan.ok) return plan.error;
  const { name, rule, leads } = plan.value;
  if ((rule === null) !== (before.rule === null))
    return refuse(409, 'state_conflict', 'A list kept by hand and a rule can’t become one another; make a new segment');
  const saved = await changeDefinitions(services.db, workspace, async (trx) => {
    if (revision === null || !(await save(trx, workspace, { segment: before.id, revision, name, rule }))) return false;
    if (rule !== null) await reconsiderLeads(trx, workspace);
    if (leads !== null) await setSegmentLeads(trx, workspace, { segment: before.id, name, leads });
    return true;
  });
  if (!saved)
    return versionConflict((await findSegment(services.db, workspace, before.id))?.revision ?? before.revision);
  if (rule !== null) ringAll(services.bell);
  return answerSegment(call, before.id);
});
