import { endpoints } from '@ripen/contract';
import { leadId, toIso } from '@ripen/domain';
import { findLead } from '@ripen/store';
import { handle, notFound, refuse, reply } from '../../call.ts';
import { commandLeads, doerOf } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { outcomeOf } from './outcome-of.ts';

/** Records what became of a lead at sales, at once. */
export const recordOutcome = handle(endpoints.recordOutcome, async (call) => {
  const { params, body, workspace, caller, services } = call;
  const id = readId(leadId, params.id);
  const lead = id && (await findLead(services.db, workspace, id));
  if (!lead) return notFound();
  const outcome = outcomeOf(body, { lead: lead.id, now: lead.now });
  if (outcome.at > lead.now) {
    const detail = 'An outcome can’t be of a time that is still to come';
    return refuse(422, 'time_future', detail, [{ code: 'time_future', detail, pointer: '/at' }]);
  }
  await commandLeads(call, [{ lead: lead.id, command: { do: 'record', outcome } }]);
  return reply({ ...outcome, lead: lead.id, at: toIso(outcome.at), by: doerOf(caller) });
});
