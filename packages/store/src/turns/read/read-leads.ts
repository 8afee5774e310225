import type { Lead, LeadId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { Share } from '../batch.ts';
import { leadsOf } from './leads-of.ts';

/** The leads of a batch. Served by the primary key. */
export const readLeads = async (
  trx: Transaction<Database>,
  shard: number,
  shares: readonly Share[],
): Promise<Map<LeadId, Lead>> => {
  const { rows } = await sql<Lead>`
    select l.id, l.workspace_id as workspace, l.external_id as "externalId", l.email, l.fields, l.field_times as "fieldTimes",
      to_json(l.tags) as tags, l.consents, l.timezone, l.stage, l.dimensions, l.score, l.band, l.created_at as "createdAt"
    from ${leadsOf(shares)} join lead l on l.workspace_id = b.workspace and l.shard = ${shard} and l.id = b.lead`.execute(
    trx,
  );
  return new Map(rows.map((lead) => [lead.id, lead]));
};
