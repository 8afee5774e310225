import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { type Clause, conditionOf, gaveUp } from './clause.ts';

/**
 * How many leads a rule holds for; null when that isn't known within so many milliseconds. Reads all leads of the
 * workspace, by whichever index begins with it or one after the other, their events by event_by_lead; locks nothing.
 */
export const countMatching = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { clause, milliseconds }: { clause: Clause; milliseconds: number },
): Promise<number | null> => {
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`.execute(trx);
      const { rows } = await sql<{ count: number }>`
        select count(*) from lead where workspace_id = ${workspace} and (${conditionOf(clause)})`.execute(trx);
      return rows[0]?.count ?? null;
    });
  } catch (error) {
    if (gaveUp(error)) return null;
    throw error;
  }
};
