import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { ParkedSignals, PendingSignal } from '../batch.ts';
import { plain, texts, uuids } from './array-text.ts';
import { bigint, rowsOf, uuid } from './rows-of.ts';

/** Deletes signals that were taken. Found by the primary key. */
export const deleteSignals = async (
  trx: Transaction<Database>,
  shard: number,
  taken: readonly PendingSignal[],
): Promise<void> => {
  if (taken.length === 0) return;
  const rows = rowsOf({
    seq: bigint(taken.map(({ seq }) => seq)),
    workspace: uuid(taken.map(({ workspace }) => workspace)),
  });
  await sql`
    delete from signal s using ${rows} x
    where s.shard = ${shard} and s.workspace_id = x.workspace and s.seq = x.seq`.execute(trx);
};

/** Moves signals that couldn't be taken to where they are kept with the reason. Found by the primary key. */
export const parkSignals = async (
  trx: Transaction<Database>,
  shard: number,
  parked: readonly ParkedSignals[],
): Promise<void> => {
  const rows = parked.flatMap(({ signals, reason }) =>
    signals.map(({ workspace, seq }) => ({ workspace, seq, reason })),
  );
  if (rows.length === 0) return;
  await sql`
    with moved as (
      delete from signal s
      using unnest(${uuids(rows.map(({ workspace }) => workspace))}::uuid[], ${plain(rows.map(({ seq }) => seq))}::bigint[],
        ${texts(rows.map(({ reason }) => reason))}::text[]) x(workspace, seq, reason)
      where s.shard = ${shard} and s.workspace_id = x.workspace and s.seq = x.seq
      returning s.*, x.reason)
    insert into parked_signal (workspace_id, shard, lead_id, seq, kind, body, at, reason, parked_at)
    select workspace_id, shard, lead_id, seq, kind, body, at, reason, clock_timestamp() from moved`.execute(trx);
};
