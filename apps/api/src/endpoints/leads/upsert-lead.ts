import { endpoints } from '@ripen/contract';
import type { Command } from '@ripen/domain';
import { findLead, findOrMakeLead, type LeadRow, resolveLeads } from '@ripen/store';
import { type Call, handle, notFound, reply } from '../../call.ts';
import { commandLeads, giverOf } from '../../command-leads.ts';
import { changesOf } from './changes-of.ts';
import { checkWrite } from './check-write.ts';
import { refuseStage, stayed } from './refuse-stage.ts';
import { showLead } from './show-lead.ts';

type Upsert = Call<typeof endpoints.upsertLead>;

/** Makes a lead, or changes the one with that externalId or email. */
export const upsertLead = handle(endpoints.upsertLead, async (call) => {
  const { body, workspace, services } = call;
  const checked = await checkWrite(services, workspace, body);
  if (!checked.ok) return checked.error;
  const conflict = await refuseStage(services, workspace, { lead: await known(call), to: body.stage });
  if (conflict !== null) return conflict;
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
  if (after === undefined) return notFound();
  return stayed(before, after, body.stage) ?? reply(showLead(after));
});

// A lead that is yet to be made starts in the first stage, and moves from there.
const known = async ({
  body: { externalId, email, stage },
  workspace,
  services: { db },
}: Upsert): Promise<LeadRow | null> => {
  const names = stage === undefined ? [] : [externalId, email].filter((name) => name !== undefined);
  for (const { lead } of names.length === 0 ? [] : await resolveLeads(db, workspace, names))
    if (lead !== null) return (await findLead(db, workspace, lead)) ?? null;
  return null;
};
