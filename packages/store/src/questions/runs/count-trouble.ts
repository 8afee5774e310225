import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** What waits for a person, or for a worker that doesn't come: runs late by more than a minute, parked runs, parked signals. */
export interface Trouble {
  late: number;
  parked: number;
  signals: number;
}

/** Counts trouble in all workspaces. Late runs are found by timer; the rest is read through. */
export const countTrouble = async (db: Kysely<Database>): Promise<Trouble> => {
  const { rows } = await sql<Trouble>`
    select (select count(*)::int from timer where wake_at < now() - interval '1 minute') as late,
           (select count(*)::int from run where status = 'parked') as parked,
           (select count(*)::int from parked_signal) as signals`.execute(db);
  return rows[0] ?? { late: 0, parked: 0, signals: 0 };
};
