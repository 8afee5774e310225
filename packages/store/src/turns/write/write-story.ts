import type { HistoryEntry, LedgerEntry } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { In } from '../batch.ts';

const flat = <T extends object>(rows: readonly In<T>[]): string =>
  JSON.stringify(rows.map(({ workspace, entry }) => ({ workspace, ...entry })));

/** Stores points that leads got or lost. */
export const insertLedger = async (
  trx: Transaction<Database>,
  shard: number,
  rows: readonly In<LedgerEntry>[],
): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    insert into ledger (workspace_id, shard, lead_id, model, version, node, dimension, points, cut, at, since, decay, reason, event)
    select workspace, ${shard}, lead, model, version, node, dimension, points, cut, to_timestamp(at / 1000), to_timestamp(nullif(since, at) / 1000), decay, reason, event
    from json_to_recordset(${flat(rows)}::json)
      x(workspace uuid, lead uuid, model uuid, version int, node text, dimension text, points int, cut int, at float8, since float8, decay jsonb, reason text, event text)`.execute(
    trx,
  );
};

/** Stores lines of leads' own stories. */
export const insertHistory = async (
  trx: Transaction<Database>,
  shard: number,
  rows: readonly In<HistoryEntry>[],
): Promise<void> => {
  if (rows.length === 0) return;
  await sql`
    insert into history (workspace_id, shard, lead_id, at, what, said)
    select workspace, ${shard}, lead, to_timestamp(at / 1000), what, said
    from json_to_recordset(${flat(rows)}::json) x(workspace uuid, lead uuid, at float8, what text, said text)`.execute(
    trx,
  );
};
