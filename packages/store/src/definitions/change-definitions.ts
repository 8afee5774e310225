import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';

/**
 * Runs `work` in a transaction in which nobody in the workspace takes a turn, and counts the workspace's epoch up, so
 * that the next turn reads the definitions anew. Every change of workflows, segments, stages, fields or the time zone
 * goes through here.
 */
export const changeDefinitions = <T>(
  db: Kysely<Database>,
  workspace: WorkspaceId,
  work: (trx: Transaction<Database>) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${workspace}, 0))`.execute(trx);
    const result = await work(trx);
    await trx
      .updateTable('workspace')
      .set((eb) => ({ epoch: eb('epoch', '+', 1) }))
      .where('id', '=', workspace)
      .execute();
    return result;
  });
