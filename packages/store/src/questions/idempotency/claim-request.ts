import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A request with an idempotency key; `hash` is a SHA-256 over all that it asks for. */
export interface KeyedRequest {
  key: string;
  hash: Buffer;
}

/** What became of a claim: it is ours to answer; another is at it; it was answered; or the key belongs to another request. */
export type Claim =
  | { state: 'ours' }
  | { state: 'running' }
  | { state: 'reused' }
  | { state: 'answered'; status: number; body: unknown };

/**
 * Claims a request for answering. A key is remembered for a day; a claim that wasn't settled within two minutes was cut
 * off and may be taken over. Served by the primary key; locks the key's row for the moment of the statement.
 */
export const claimRequest = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { key, hash }: KeyedRequest,
): Promise<Claim> => {
  const { rows } = await sql<{ ours: boolean; same: boolean | null; status: number | null; body: unknown }>`
    with claimed as (
      insert into idempotency (workspace_id, key, request) values (${workspace}, ${key}, ${hash})
      on conflict (workspace_id, key) do update set request = excluded.request, status = null, body = null, at = now()
        where idempotency.at < now() - interval '1 day'
          or (idempotency.status is null and idempotency.at < now() - interval '2 minutes')
      returning key)
    select exists (select from claimed) as ours, known.request = ${hash} as same, known.status, known.body
    from (select 1) one
    left join idempotency known on known.workspace_id = ${workspace} and known.key = ${key}`.execute(db);
  const [row] = rows;
  if (row?.ours) return { state: 'ours' };
  if (row?.same === false) return { state: 'reused' };
  if (row === undefined || row.status === null) return { state: 'running' };
  return { state: 'answered', status: row.status, body: row.body };
};
