import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { beginsWith } from './begins-with.ts';
import { leadColumns, leadName, type LeadRow } from './lead-row.ts';
import { type LeadKey, type LeadOrder, leadOrders, type Stretch } from './lead-orders.ts';

/** Which leads to list: those after a key, perhaps only those whose email, external id, first, last or full name begins with a text. */
export interface LeadPage {
  order: LeadOrder;
  after: LeadKey | null;
  limit: number;
  search?: string | undefined;
}

/**
 * Lists leads in an order. Served by lead_by_id, lead_by_score or lead_by_email; a search is a filter along the same
 * index, so a rare one goes far. Locks nothing.
 */
export const listLeads = async (db: Kysely<Database>, workspace: WorkspaceId, page: LeadPage): Promise<LeadRow[]> => {
  const found: LeadRow[] = [];
  for (const stretch of leadOrders[page.order](page.after)) {
    if (found.length >= page.limit) break;
    found.push(...(await read(db, workspace, { ...page, stretch, limit: page.limit - found.length })));
  }
  return found;
};

const read = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { stretch, limit, search }: LeadPage & { stretch: Stretch },
): Promise<LeadRow[]> =>
  db
    .selectFrom('lead')
    .select(leadColumns)
    .select(leadName.as('name'))
    .where('workspace_id', '=', workspace)
    .where(stretch.where)
    .$if(search !== undefined && search !== '', (query) => query.where(beginsWith(search ?? '')))
    .orderBy(stretch.order)
    .limit(limit)
    .execute();
