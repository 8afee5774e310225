import { type Instant, parseZone, utc, type WorkspaceId, type Zone } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** The database's clock, and the zone of a workspace. */
export interface Clock {
  now: Instant;
  zone: Zone;
}

/** The moment and zone in which rules of a workspace are asked. Served by the primary key; locks nothing. */
export const readClock = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<Clock> => {
  const { now, timezone } = await db
    .selectFrom('workspace')
    .select(['timezone', sql<Instant>`clock_timestamp()`.as('now')])
    .where('id', '=', workspace)
    .executeTakeFirstOrThrow();
  return { now, zone: parseZone(timezone) ?? utc };
};
