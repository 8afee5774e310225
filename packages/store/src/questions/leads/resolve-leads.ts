import type { LeadId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A lead as a caller named it, and its id, or null when the name is nobody's. */
export interface ResolvedName {
  name: string;
  lead: LeadId | null;
}

/**
 * Finds leads by id, external id or email, in this order of precedence; of several with one email the oldest. Answers in
 * the order of the names. Served by lead_by_id, lead_identity's primary key and lead_by_email; locks nothing.
 */
export const resolveLeads = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  names: readonly string[],
): Promise<ResolvedName[]> => {
  const { rows } = await sql<ResolvedName>`
    select given.name, found.lead
    from unnest(${names}::text[]) with ordinality given (name, place)
    left join lateral (
      select id as lead, 1 as rank from lead
      where workspace_id = ${workspace}
        and id = case when given.name ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then given.name::uuid end
      union all
      select lead_id, 2 from lead_identity
      where workspace_id = ${workspace} and kind = 'external' and value = given.name
      union all
      (select id, 3 from lead
       where workspace_id = ${workspace} and email is not null and lower(email) = lower(given.name) order by id limit 1)
      order by rank limit 1
    ) found on true
    order by given.place`.execute(db);
  return rows;
};
