import { endpoints } from '@ripen/contract';
import { leadId } from '@ripen/domain';
import { findLead, readClock, readLedger, readModels } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { explainScore } from './explain-score.ts';

/** Explains a lead’s score by its ledger, as it is at this moment. */
export const getLeadScore = handle(endpoints.getLeadScore, async ({ params, workspace, services: { db } }) => {
  const id = readId(leadId, params.id);
  const lead = id && (await findLead(db, workspace, id));
  if (!lead) return notFound();
  const ledger = await readLedger(db, workspace, lead.id);
  const models = await readModels(db, workspace);
  const { now } = await readClock(db, workspace);
  return reply(explainScore({ ledger, models, now }));
});
