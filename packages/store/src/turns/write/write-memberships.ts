import type { Membership } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { In } from '../batch.ts';

/** Stores who entered and left segments; what a lead did last in the batch counts. Found by the primary key. */
export const writeMemberships = async (
  trx: Transaction<Database>,
  shard: number,
  rows: readonly In<Membership>[],
): Promise<void> => {
  if (rows.length === 0) return;
  const last = new Map(rows.map((row) => [`${row.entry.lead} ${row.entry.segment}`, row]));
  const asJson = (entered: boolean): string =>
    JSON.stringify(
      [...last.values()]
        .filter(({ entry }) => entry.entered === entered)
        .map(({ workspace, entry: { lead, segment } }) => ({ workspace, lead, segment })),
    );
  await sql`
    delete from segment_member m using json_to_recordset(${asJson(false)}::json) x(workspace uuid, lead uuid, segment uuid)
    where m.workspace_id = x.workspace and m.shard = ${shard} and m.lead_id = x.lead and m.segment_id = x.segment`.execute(
    trx,
  );
  await sql`
    insert into segment_member (workspace_id, shard, lead_id, segment_id, since)
    select workspace, ${shard}, lead, segment, now()
    from json_to_recordset(${asJson(true)}::json) x(workspace uuid, lead uuid, segment uuid)
    on conflict do nothing`.execute(trx);
};
