import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { SetAlarm } from '../batch.ts';
import { plain, uuids } from './array-text.ts';

/** Sets the alarms of leads, and takes away those that ring no more. Found by the primary key. */
export const writeAlarms = async (
  trx: Transaction<Database>,
  shard: number,
  alarms: readonly SetAlarm[],
): Promise<void> => {
  const set = alarms.filter(({ at }) => at !== null);
  const off = alarms.filter(({ at }) => at === null);
  const leadsOf = (some: readonly SetAlarm[]) =>
    sql`${uuids(some.map(({ workspace }) => workspace))}::uuid[], ${uuids(some.map(({ lead }) => lead))}::uuid[]`;
  if (off.length > 0)
    await sql`
      delete from alarm a using unnest(${leadsOf(off)}) x(workspace, lead)
      where a.workspace_id = x.workspace and a.shard = ${shard} and a.lead_id = x.lead`.execute(trx);
  if (set.length > 0)
    await sql`
      insert into alarm (workspace_id, shard, lead_id, rings_at)
      select workspace, ${shard}, lead, to_timestamp(at / 1000)
      from unnest(${leadsOf(set)}, ${plain(set.map(({ at }) => at))}::float8[]) x(workspace, lead, at)
      on conflict (workspace_id, shard, lead_id) do update set rings_at = excluded.rings_at`.execute(trx);
};
