import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** The answer to remember under a key. */
export interface KeyedAnswer {
  key: string;
  status: number;
  body: unknown;
}

/** Remembers the answer to a claimed request. Served by the primary key. */
export const settleRequest = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { key, status, body }: KeyedAnswer,
): Promise<void> => {
  await db
    .updateTable('idempotency')
    .set({ status, body: JSON.stringify(body) })
    .where('workspace_id', '=', workspace)
    .where('key', '=', key)
    .execute();
};

/**
 * Gives up a claim, so that the request may be sent again under its key at once; after a refusal another request may, too.
 * The id of what it was to make stays: what failed may have been made. Served by the primary key.
 */
export const releaseRequest = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { key, refused }: { key: string; refused: boolean },
): Promise<void> => {
  await db
    .updateTable('idempotency')
    .set({ held_until: sql`'-infinity'`, ...(refused ? { request: Buffer.alloc(0) } : {}) })
    .where('workspace_id', '=', workspace)
    .where('key', '=', key)
    .where('status', 'is', null)
    .execute();
};

/** Forgets answers that are older than a day. Served by idempotency_by_age. */
export const forgetRequests = async (db: Kysely<Database>): Promise<void> => {
  await sql`delete from idempotency where at < now() - interval '1 day'`.execute(db);
};
