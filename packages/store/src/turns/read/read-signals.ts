import type { Instant, LeadId, Signal, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { PendingSignal } from '../batch.ts';
import { uuids } from '../write/array-text.ts';

/** A signal as it was stored, with when that was. */
export interface StoredSignal extends PendingSignal {
  at: Instant;
}

interface Row extends Omit<StoredSignal, 'signal'> {
  kind: Signal['kind'];
  body: Signal;
}

const signalOf = ({ kind, body, ...row }: Row): StoredSignal => ({
  ...row,
  signal: { ...body, kind, ...(kind === 'event' ? {} : { receivedAt: row.at }) } as Signal,
});

/** The first `limit` signals of each workspace in a shard, in their order. Served by the primary key. */
export const readSignals = async (
  trx: Transaction<Database>,
  shard: number,
  { workspaces, limit }: { workspaces: readonly WorkspaceId[]; limit: number },
): Promise<StoredSignal[]> => {
  if (workspaces.length === 0) return [];
  const { rows } = await sql<Row>`
    select s.* from unnest(${uuids(workspaces)}::uuid[]) w(id) cross join lateral (
      select workspace_id as workspace, lead_id as lead, seq, at, kind, body from signal
      where shard = ${shard} and workspace_id = w.id order by seq limit ${limit}) s`.execute(trx);
  return rows.map(signalOf);
};

/** All signals of some leads in a shard, in their order. Reads what waits in the shard for the workspace, by the primary key. */
export const readSignalsOf = async (
  trx: Transaction<Database>,
  shard: number,
  { workspace, leads }: { workspace: WorkspaceId; leads: readonly LeadId[] },
): Promise<StoredSignal[]> => {
  const { rows } = await sql<Row>`
    select workspace_id as workspace, lead_id as lead, seq, at, kind, body from signal
    where shard = ${shard} and workspace_id = ${workspace} and lead_id = any(${uuids(leads)}::uuid[])
    order by seq`.execute(trx);
  return rows.map(signalOf);
};
