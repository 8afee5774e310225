import type { LeadId, SegmentId } from '@ripen/domain';
import type { Asker } from '../../command-leads.ts';
import { commandLeads } from '../../command-leads.ts';

/** Who is put on a list and who is taken off it. */
export interface Enlisting {
  add: readonly LeadId[];
  remove: readonly LeadId[];
}

/** Puts leads on a list and takes others off it, each in a turn of its own, as anything else that happens to them. */
export const enlistLeads = async (asker: Asker, segment: SegmentId, { add, remove }: Enlisting): Promise<void> => {
  const enlist = (on: boolean) => (lead: LeadId) => ({ lead, command: { do: 'enlist', segment, on } as const });
  const commands = [...remove.map(enlist(false)), ...add.map(enlist(true))];
  if (commands.length > 0) await commandLeads(asker, commands);
};
