import type { StageMove } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { In } from '../batch.ts';

/** Stores leads' moves between stages, each with since when the lead was in the stage that it left. The move before is found by the primary key. */
export const insertMoves = async (
  trx: Transaction<Database>,
  shard: number,
  rows: readonly In<StageMove>[],
): Promise<void> => {
  if (rows.length === 0) return;
  const flat = JSON.stringify(rows.map(({ workspace, entry }) => ({ workspace, ...entry })));
  await sql`
    insert into stage_move (workspace_id, shard, lead_id, at, from_stage, to_stage, since, by_kind, by, why)
    select x.workspace, ${shard}, x.lead, to_timestamp(x.at / 1000), x."from", x."to",
      coalesce(to_timestamp(x.since / 1000), (
        select m.at from stage_move m where m.workspace_id = x.workspace and m.shard = ${shard} and m.lead_id = x.lead
        order by m.seq desc limit 1)),
      x.by ->> 'kind', x.by, x.why
    from json_to_recordset(${flat}::json)
      x(workspace uuid, lead uuid, "from" text, "to" text, at float8, since float8, by jsonb, why text)`.execute(trx);
};
