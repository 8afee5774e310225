import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Whether a backtest waits or is under way in any workspace. Served by backtest_unfinished; locks nothing. */
export const surveyBacktests = async (db: Kysely<Database>): Promise<boolean> => {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select from backtest where state in ('queued', 'running')) as some`.execute(db);
  return rows[0]?.some ?? false;
};
