import { endpoints } from '@ripen/contract';
import { leadId } from '@ripen/domain';
import { exportLead as read } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Gives all that is stored of one person. */
export const exportLead = handle(endpoints.exportLead, async ({ params, workspace, services }) => {
  const id = readId(leadId, params.id);
  const all = id && (await read(services.db, workspace, id));
  return all ? reply(all) : notFound();
});
