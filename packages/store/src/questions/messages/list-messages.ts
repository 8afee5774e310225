import { type EffectState, type Instant, type LeadId, type RunId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A mail that was handed over, with what became of it. `place` is its time to the microsecond. */
export interface MessageRow {
  id: string;
  at: Instant;
  lead: LeadId;
  run: RunId;
  node: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  state: EffectState;
  detail: string | null;
  place: string;
}

/** Which messages to list: all, or a lead's; older than one. */
export interface MessagePage {
  lead: LeadId | null;
  after: { place: string; id: string } | null;
  limit: number;
}

/** Lists messages, newest first. Served by message_newest, or message_by_lead where a lead is named, and effect's primary key; locks nothing. */
export const listMessages = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { lead, after, limit }: MessagePage,
): Promise<MessageRow[]> => {
  let query = db
    .selectFrom('message')
    .innerJoin('effect', (join) =>
      join
        .onRef('effect.workspace_id', '=', 'message.workspace_id')
        .onRef('effect.shard', '=', 'message.shard')
        .onRef('effect.run_id', '=', 'message.run_id')
        .onRef('effect.node', '=', 'message.node')
        .onRef('effect.visit', '=', 'message.visit'),
    )
    .select([
      'message.id',
      'message.at',
      'message.lead_id as lead',
      'message.run_id as run',
      'message.node',
      'message.sender as from',
    ])
    .select(['message.recipient as to', 'message.subject', 'message.html', 'effect.state', 'effect.detail'])
    .select(sql<string>`message.at::text`.as('place'))
    .where('message.workspace_id', '=', workspace);
  if (lead !== null) query = query.where('message.shard', '=', shardOf(lead)).where('message.lead_id', '=', lead);
  if (after !== null)
    query = query.where(sql<boolean>`(message.at, message.id) < (${after.place}::timestamptz, ${after.id}::uuid)`);
  return query.orderBy('message.at', 'desc').orderBy('message.id', 'desc').limit(limit).execute();
};
