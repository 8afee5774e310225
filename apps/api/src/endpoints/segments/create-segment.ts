import { endpoints } from '@ripen/contract';
import { changeDefinitions, createSegment as create, reconsiderLeads, setSegmentLeads } from '@ripen/store';
import { handle } from '../../call.ts';
import { ringAll } from '../../ring-all.ts';
import { answerSegment } from './answer-segment.ts';
import { readDraft } from './read-draft.ts';

/** Makes a segment from a rule, or a static list. Leads enter a dynamic one in their next turns. */
export const createSegment = handle(endpoints.createSegment, async (call) => {
  const { body: draft, workspace, services } = call;
  const plan = await readDraft(call, { draft, segment: null });
  if (!plan.ok) return plan.error;
  const { name, rule, leads } = plan.value;
  const segment = await changeDefinitions(services.db, workspace, async (trx) => {
    const id = await create(trx, workspace, { name, rule });
    if (rule !== null) await reconsiderLeads(trx, workspace);
    if (leads !== null) await setSegmentLeads(trx, workspace, { segment: id, name, leads });
    return id;
  });
  if (rule !== null) ringAll(services.bell);
  return answerSegment(call, segment);
});
