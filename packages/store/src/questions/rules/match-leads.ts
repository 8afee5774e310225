import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { beginsWith } from '../leads/begins-with.ts';
import { type LeadKey, leadOrders, type Stretch } from '../leads/lead-orders.ts';
import { leadColumns, leadName, type LeadRow } from '../leads/lead-row.ts';
import type { LeadPage } from '../leads/list-leads.ts';
import { type Clause, conditionOf, gaveUp } from './clause.ts';

/** What was found among some leads: those that match, in their order, and the last one looked at. */
export interface LookedAt {
  matching: LeadRow[];
  last: LeadKey | null;
  /** How many were looked at; fewer than were to be when there are no more. */
  looked: number;
}

/**
 * Looks at the next `page.limit` leads of an order for those a rule holds for; null when a lead has a number that no
 * double can hold. Served as `listLeads` is, events by event_by_lead; locks nothing.
 */
export const matchLeads = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { page, clause }: { page: LeadPage; clause: Clause },
): Promise<LookedAt | null> => {
  const found: LookedAt = { matching: [], last: page.after, looked: 0 };
  try {
    for (const stretch of leadOrders[page.order](page.after)) {
      const limit = page.limit - found.looked;
      if (limit <= 0) break;
      const rows = await look(db, workspace, { ...page, stretch, limit, clause });
      for (const { holds, place: _place, ...row } of rows) if (holds) found.matching.push(row);
      found.last = rows.at(-1) ?? found.last;
      found.looked += rows.at(-1)?.place ?? 0;
    }
    return found;
  } catch (error) {
    if (gaveUp(error)) return null;
    throw error;
  }
};

type Looking = LeadPage & { stretch: Stretch; clause: Clause };

/** Those that match, and in any case the last. */
const look = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { stretch, limit, search, clause }: Looking,
): Promise<(LeadRow & { holds: boolean; place: number })[]> => {
  const holds = conditionOf(clause);
  return db
    .with('looked', (query) =>
      query
        .selectFrom('lead')
        .selectAll()
        .select(sql<number>`row_number() over (order by ${stretch.order})`.as('place'))
        .where('workspace_id', '=', workspace)
        .where(stretch.where)
        .$if(search !== undefined && search !== '', (searched) => searched.where(beginsWith(search ?? '')))
        .orderBy(stretch.order)
        .limit(limit),
    )
    .selectFrom('looked as lead')
    .select(leadColumns)
    .select([leadName.as('name'), holds.as('holds'), 'lead.place'])
    .where(sql<boolean>`((${holds}) or lead.place = (select max(place) from looked))`)
    .orderBy('lead.place')
    .execute();
};
