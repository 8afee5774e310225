import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A request with an idempotency key; `hash` is a SHA-256 over all that it asks for. */
export interface KeyedRequest {
  key: string;
  hash: Buffer;
}

/** What became of a claim: it is ours to answer, and what it makes gets the id `subject`; another is at it; it was answered; or the key belongs to another request. */
export type Claim =
  | { state: 'ours'; subject: string }
  | { state: 'running' }
  | { state: 'reused' }
  | { state: 'answered'; status: number; body: unknown };

const forgotten = sql`i.at < now() - interval '1 day'`;

/**
 * Claims a request for answering. A key is remembered for a day. A claim that wasn't settled within a quarter of a minute
 * was cut off, and is taken over by the next that asks the same: its `subject` stays, so that what was made already isn't
 * made again. Served by the primary key; locks the key's row for the moment of the statement.
 */
export const claimRequest = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { key, hash }: KeyedRequest,
): Promise<Claim> => {
  const { rows } = await sql<{ ours: string | null; same: boolean | null; status: number | null; body: unknown }>`
    with claimed as (
      insert into idempotency as i (workspace_id, key, request, subject, held_until)
      values (${workspace}, ${key}, ${hash}, uuidv7(), now() + interval '15 seconds')
      on conflict (workspace_id, key) do update set
          request = excluded.request, status = null, body = null, held_until = excluded.held_until,
          subject = case when ${forgotten} then excluded.subject else coalesce(i.subject, excluded.subject) end,
          at = case when ${forgotten} then now() else i.at end
        where ${forgotten}
          or (i.status is null and coalesce(i.held_until, i.at + interval '2 minutes') < now() and i.request in (${hash}, ''))
      returning subject)
    select (select subject from claimed) as ours, known.request in (${hash}, '') as same, known.status, known.body
    from (select 1) one
    left join idempotency known on known.workspace_id = ${workspace} and known.key = ${key}`.execute(db);
  const [row] = rows;
  if (row?.ours) return { state: 'ours', subject: row.ours };
  if (row?.same === false) return { state: 'reused' };
  if (row === undefined || row.status === null) return { state: 'running' };
  return { state: 'answered', status: row.status, body: row.body };
};
