import { endpoints } from '@ripen/contract';
import { leadId } from '@ripen/domain';
import { findLead } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { commandLeads, giverOf } from '../../command-leads.ts';
import { readId } from '../../read-id.ts';
import { changesOf } from './changes-of.ts';
import { checkWrite } from './check-write.ts';
import { refuseStage, stayed } from './refuse-stage.ts';
import { showLead } from './show-lead.ts';

/** Changes a lead; workflows and segments see the change at once. */
export const patchLead = handle(endpoints.patchLead, async (call) => {
  const { body, workspace, services } = call;
  const lead = readId(leadId, call.params.id);
  const before = lead && (await findLead(services.db, workspace, lead));
  if (!before) return notFound();
  const checked = await checkWrite(services, workspace, body);
  if (!checked.ok) return checked.error;
  const conflict = await refuseStage(services, workspace, { lead: before, to: body.stage });
  if (conflict !== null) return conflict;
  const changes = changesOf(body, { at: before.now, by: giverOf(call.caller), replaced: before.tags });
  if (changes.length > 0)
    await commandLeads(call, [{ lead: before.id, command: { do: 'change', changes, at: before.now } }]);
  const after = await findLead(services.db, workspace, before.id);
  if (after === undefined) return notFound();
  return stayed(before, after, body.stage) ?? reply(showLead(after));
});
