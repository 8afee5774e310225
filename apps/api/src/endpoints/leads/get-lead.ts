import { endpoints } from '@ripen/contract';
import { leadId } from '@ripen/domain';
import { findLead } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';
import { showLead } from './show-lead.ts';

/** Gives one lead. */
export const getLead = handle(endpoints.getLead, async ({ params, workspace, services }) => {
  const id = readId(leadId, params.id);
  const lead = id && (await findLead(services.db, workspace, id));
  return lead ? reply(showLead(lead)) : notFound();
});
