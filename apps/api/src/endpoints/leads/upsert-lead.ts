import { endpoints } from '@ripen/contract';
import type { Command } from '@ripen/domain';
import { findLead, findOrMakeLead } from '@ripen/store';
import { handle, notFound, reply } from '../../call.ts';
import { commandLeads, giverOf } from '../../command-leads.ts';
import { changesOf } from './changes-of.ts';
import { checkWrite } from './check-write.ts';
import { showLead } from './show-lead.ts';

/** Makes a lead, or changes the one with that externalId or email. */
export const upsertLead = handle(endpoints.upsertLead, async (call) => {
  const { body, workspace, services } = call;
  const checked = await checkWrite(services, workspace, body);
  if (!checked.ok) return checked.error;
  const { lead, made } = await findOrMakeLead(services.db, workspace, body);
  const before = await findLead(services.db, workspace, lead);
  if (before === undefined) return notFound();
  const changes = changesOf(body, { at: before.now, by: giverOf(call.caller) });
  const commands: Command[] = changes.length === 0 ? [] : [{ do: 'change', changes, at: before.now }];
  // A new lead may belong to segments whose rules read nothing that was changed.
  if (made) commands.push({ do: 'reconsider' });
  await commandLeads(
    call,
    commands.map((command) => ({ lead, command })),
  );
  const after = await findLead(services.db, workspace, lead);
  return after === undefined ? notFound() : reply(showLead(after));
});
