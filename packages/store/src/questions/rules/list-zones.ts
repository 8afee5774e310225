import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** The time zones that leads of a workspace have, each by one step in lead_by_timezone; `most` at most. Locks nothing. */
export const listZones = async (db: Kysely<Database>, workspace: WorkspaceId, most: number): Promise<string[]> => {
  const { rows } = await sql<{ zone: string }>`
    with recursive zone as (
      (select timezone from lead where workspace_id = ${workspace} and timezone is not null order by timezone limit 1)
      union all
      select next.timezone from zone cross join lateral (
        select timezone from lead where workspace_id = ${workspace} and timezone > zone.timezone order by timezone limit 1) next
    )
    select timezone as zone from zone limit ${most}`.execute(db);
  return rows.map(({ zone }) => zone);
};
