import type { LeadId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Build } from '../read/read-builds.ts';

/** Notes that builds of a shard came past these leads, in rising order, and whether they are the last. Found by the primary key. */
export const advanceBuilds = async (
  trx: Transaction<Database>,
  shard: number,
  { builds, leads, over }: { builds: readonly Build[]; leads: readonly LeadId[]; over: boolean },
): Promise<void> => {
  const last = leads.at(-1);
  const rows = builds.map(({ workspace, segment, after }) => ({
    workspace,
    segment,
    after: over ? null : last !== undefined && last > after ? last : after,
    done: leads.filter((lead) => lead > after).length,
  }));
  await sql`
    update segment_build b set after = x.after, done = case when x.after is null then b.total else least(b.total, b.done + x.done) end
    from json_to_recordset(${JSON.stringify(rows)}::json) x(workspace uuid, segment uuid, after uuid, done int)
    where b.workspace_id = x.workspace and b.segment_id = x.segment and b.shard = ${shard}`.execute(trx);
};
