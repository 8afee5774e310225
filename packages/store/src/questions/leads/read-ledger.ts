import {
  type Decay,
  type Dimension,
  type Instant,
  type LeadId,
  shardOf,
  type WorkflowId,
  type WorkspaceId,
} from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Points a lead got or lost. */
export interface LedgerLine {
  at: Instant;
  points: number;
  dimension: Dimension;
  cut: number;
  /** When its decay began. */
  since: Instant;
  decay: Decay | null;
  reason: string;
  model: WorkflowId;
  version: number;
  node: string;
  event: string | null;
}

/** A lead's whole ledger, newest first. Served by its primary key; locks nothing. */
export const readLedger = (db: Kysely<Database>, workspace: WorkspaceId, lead: LeadId): Promise<LedgerLine[]> =>
  db
    .selectFrom('ledger')
    .select(['at', 'points', 'dimension', 'cut', 'decay', 'reason', 'model', 'version', 'node', 'event'])
    .select(sql<Instant>`coalesce(since, at)`.as('since'))
    .where('workspace_id', '=', workspace)
    .where('shard', '=', shardOf(lead))
    .where('lead_id', '=', lead)
    .orderBy('seq', 'desc')
    .execute();
