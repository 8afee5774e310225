import { type Instant, type LeadId, type RecordedLead, toIso, type WorkspaceId } from '@ripen/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A move with its lead. */
export type RecordedMove = RecordedLead['moves'][number] & { lead: LeadId };

/** The moves between stages of leads that are `given` (with their shards), up to a moment, oldest first. Served by stage_move's primary key; locks nothing. */
export const readRecordedMoves = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { given, until }: { given: RawBuilder<unknown>; until: Instant },
): Promise<RecordedMove[]> => {
  const { rows } = await sql<RecordedMove>`
    select m.lead_id as lead, m.at, m.from_stage as "from", m.to_stage as "to", m.by
    from ${given} join stage_move m on m.workspace_id = ${workspace} and m.shard = given.shard and m.lead_id = given.id
      and m.at <= ${toIso(until)}
    order by m.seq`.execute(db);
  return rows;
};
