import { isDeepStrictEqual } from 'node:util';
import { endpoints } from '@ripen/contract';
import { type LeadId, segmentId, type WorkspaceId } from '@ripen/domain';
import {
  changeDefinitions,
  type Database,
  findSegment,
  listMemberIds,
  listSegmentRules,
  saveSegment as save,
  type SegmentRow,
  startBuilds,
} from '@ripen/store';
import type { Transaction } from 'kysely';
import { handle, notFound, type Refusal, refuse } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { versionConflict } from '../../version-conflict.ts';
import { refuseRule } from '../rules/refuse-rule.ts';
import { answerSegment } from './answer-segment.ts';
import { type Enlisting, enlistLeads } from './enlist-leads.ts';
import { findRing, sayRing } from './find-ring.ts';
import { readDraft, type SegmentPlan } from './read-draft.ts';

/** Changes a segment. Where its rule is another, leads enter and leave by it as workers come to them; where its list is, at once. */
export const saveSegment = handle(endpoints.saveSegment, async (call) => {
  const { body: draft, workspace, services, revision } = call;
  const segment = readId(segmentId, call.params.id);
  const before = segment && (await findSegment(services.db, workspace, segment));
  if (!before) return notFound();
  const plan = await readDraft(call, draft);
  if (!plan.ok) return plan.error;
  if ((plan.value.rule === null) !== (before.rule === null))
    return refuse(409, 'state_conflict', 'A list kept by hand and a rule can’t become one another; make a new segment');
  const refusal = await changeDefinitions(services.db, workspace, (trx) =>
    saveWithin(trx, workspace, { before, plan: plan.value, revision }),
  );
  if (refusal) return refusal;
  const { leads } = plan.value;
  if (leads !== null)
    await enlistLeads(call, before.id, changesOf(leads, await listMemberIds(services.db, workspace, before.id)));
  return answerSegment(call, before.id);
});

interface Saving {
  before: SegmentRow;
  plan: SegmentPlan;
  revision: number | null;
}

// Nobody saves another segment meanwhile, so that no ring closes unseen.
const saveWithin = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { before: { id, revision: known, rule: old }, plan: { name, rule, starts }, revision }: Saving,
): Promise<Refusal | null> => {
  const ring = rule === null ? null : findRing({ id, name, rule }, await listSegmentRules(trx, workspace));
  if (ring) return refuseRule([{ code: 'rule_segment_ring', detail: sayRing(ring), pointer: '' }]);
  if (revision === null || !(await save(trx, workspace, { segment: id, revision, name, rule })))
    return versionConflict((await findSegment(trx, workspace, id))?.revision ?? known);
  if (rule !== null && !isDeepStrictEqual(rule, old)) await startBuilds(trx, workspace, { segments: [id], starts });
  return null;
};

const changesOf = (wanted: readonly LeadId[], members: readonly LeadId[]): Enlisting => {
  const [to, from] = [new Set(wanted), new Set(members)];
  return { add: wanted.filter((lead) => !from.has(lead)), remove: members.filter((lead) => !to.has(lead)) };
};
