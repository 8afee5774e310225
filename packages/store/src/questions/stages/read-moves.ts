import { type Instant, type LeadId, type Mover, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A stay of a lead in a stage: when it came, when it left (null: it is there), what moved it there and why. */
export interface StayRow {
  stage: string;
  entered: Instant;
  left: Instant | null;
  by: Mover;
  /** The name of the workflow, where one moved it. */
  workflow: string | null;
  why: string;
}

/** Stays that are read at most: the newest. */
const most = 1_000;

/** A lead's stays in the stages, newest first. Served by stage_move's primary key; locks nothing. */
export const readMoves = async (db: Kysely<Database>, workspace: WorkspaceId, lead: LeadId): Promise<StayRow[]> => {
  const { rows } = await sql<StayRow>`
    select m.to_stage as stage, m.at as entered, lead(m.at) over (order by m.seq) as left, m.by, w.name as workflow, m.why
    from stage_move m
    left join workflow w on w.workspace_id = m.workspace_id and w.id = (m.by ->> 'workflow')::uuid
    where m.workspace_id = ${workspace} and m.shard = ${shardOf(lead)} and m.lead_id = ${lead}
    order by m.seq desc limit ${most}`.execute(db);
  return rows;
};
