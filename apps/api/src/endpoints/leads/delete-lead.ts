import { endpoints } from '@ripen/contract';
import { leadId } from '@ripen/domain';
import { eraseLead } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Erases a lead with everything known of it. */
export const deleteLead = handle(endpoints.deleteLead, async ({ params, workspace, services }) => {
  const id = readId(leadId, params.id);
  return id !== null && (await eraseLead(services.db, workspace, id)) ? reply(undefined) : notFound();
});
