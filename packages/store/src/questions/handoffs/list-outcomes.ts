import {
  type Doer,
  type Instant,
  type LeadId,
  type OutcomeId,
  type OutcomeKind,
  shardOf,
  type WorkspaceId,
} from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** An outcome as questions answer it. */
export interface OutcomeRow {
  id: OutcomeId;
  lead: LeadId;
  outcome: OutcomeKind;
  opportunity: string | null;
  amount: number | null;
  currency: string | null;
  at: Instant;
  reason: string | null;
  by: Doer;
  key: OutcomeKey;
}

/** Where an outcome stands: its time to the microsecond, then its id. */
export type OutcomeKey = [at: string, id: OutcomeId];

/** A lead's outcomes at sales, newest first. Served by outcome's primary key; locks nothing. */
export const listOutcomes = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { lead, after, limit }: { lead: LeadId; after: OutcomeKey | null; limit: number },
): Promise<OutcomeRow[]> => {
  const further = after === null ? sql`true` : sql`(at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const { rows } = await sql<OutcomeRow>`
    select id, lead_id as lead, outcome, opportunity, amount::float8 as amount, currency, at, reason, by,
      json_build_array(at::text, id) as key
    from outcome where workspace_id = ${workspace} and shard = ${shardOf(lead)} and lead_id = ${lead} and ${further}
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
};
