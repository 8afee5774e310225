import type { LeadId, WorkspaceId } from '@ripen/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Share } from '../batch.ts';
import { rowsOf, uuid } from '../write/rows-of.ts';

/** The leads of a batch as the rows `b(workspace, lead)` of a query. */
export const leadsOf = (shares: readonly Pick<Share, 'workspace' | 'turns'>[]): RawBuilder<unknown> => {
  const workspaces: WorkspaceId[] = [];
  const leads: LeadId[] = [];
  for (const { workspace, turns } of shares)
    for (const lead of turns.keys()) {
      workspaces.push(workspace);
      leads.push(lead);
    }
  return sql`${rowsOf({ lead: uuid(leads), workspace: uuid(workspaces) })} b`;
};
