import { endpoints } from '@ripen/contract';
import { segmentId } from '@ripen/domain';
import { changeDefinitions, createSegment as create, startBuilds } from '@ripen/store';
import { handle } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { answerSegment } from './answer-segment.ts';
import { enlistLeads } from './enlist-leads.ts';
import { readDraft } from './read-draft.ts';

/** Makes a segment from a rule, or a static list. A dynamic one is built by workers that have nothing more urgent to do. */
export const createSegment = handle(endpoints.createSegment, async (call) => {
  const { body: draft, workspace, services, subject } = call;
  const plan = await readDraft(call, draft);
  if (!plan.ok) return plan.error;
  const { name, rule, leads, starts } = plan.value;
  const segment = await changeDefinitions(services.db, workspace, async (trx) => {
    const id = await create(trx, workspace, { id: readId(segmentId, subject), name, rule });
    if (rule !== null) await startBuilds(trx, workspace, { segments: [id], starts });
    return id;
  });
  await enlistLeads(call, segment, { add: leads ?? [], remove: [] });
  return answerSegment(call, segment);
});
