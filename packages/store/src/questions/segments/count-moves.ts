import type { LeadId, SegmentId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { leadName } from '../leads/lead-row.ts';
import { type Clause, conditionOf, gaveUp } from '../rules/clause.ts';
import type { Database } from '../../tables.ts';

/** Whom a rule would move, were it a segment's: how many it holds for, and who would enter and leave, three of each by name. */
export interface Moves {
  matching: number;
  entering: number;
  leaving: number;
  entrants: { id: LeadId; name: string }[];
  leavers: { id: LeadId; name: string }[];
}

/** A rule told in SQL and the segment that may get it (null: a new one), and how long each statement may take. */
export interface MovesAsked {
  clause: Clause;
  segment: SegmentId | null;
  milliseconds: number;
}

/**
 * Counts whom a rule would move, at one moment; null when that isn't known in time. Reads all leads of the workspace as
 * `countMatching` does, the members by segment_member_by_segment, their leads by lead_by_id; locks nothing.
 */
export const countMoves = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  asked: MovesAsked,
): Promise<Moves | null> => {
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((trx) => countWithin(trx, workspace, asked));
  } catch (error) {
    if (gaveUp(error)) return null;
    throw error;
  }
};

const countWithin = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { clause, segment, milliseconds }: MovesAsked,
): Promise<Moves> => {
  await sql`select set_config('statement_timeout', ${String(milliseconds)}, true)`.execute(trx);
  const holds = conditionOf(clause);
  const members = sql`segment_member member where member.workspace_id = ${workspace} and member.segment_id = ${segment}`;
  const counts = await sql<{ matching: number; members: number; staying: number }>`
    select (select count(*) from lead where workspace_id = ${workspace} and (${holds})) as matching,
      (select count(*) from ${members}) as members,
      (select count(*) from lead where workspace_id = ${workspace} and id in (select member.lead_id from ${members}) and (${holds})) as staying`.execute(
    trx,
  );
  const { matching = 0, members: all = 0, staying = 0 } = counts.rows[0] ?? {};
  const some = async (count: number, moving: ReturnType<typeof sql>) => {
    if (count === 0) return [];
    const { rows } = await sql<Moves['entrants'][number]>`
      select lead.id, ${leadName} as name from lead where workspace_id = ${workspace} and ${moving} limit 3`.execute(
      trx,
    );
    return rows;
  };
  const inside = sql`id in (select member.lead_id from ${members})`;
  const entering = matching - staying;
  const leaving = all - staying;
  return {
    matching,
    entering,
    leaving,
    entrants: await some(entering, sql`(${holds}) and not ${inside}`),
    leavers: await some(leaving, sql`${inside} and (${holds}) is not true`),
  };
};
