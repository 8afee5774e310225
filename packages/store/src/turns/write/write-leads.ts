import type { Lead } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import { jsons, plain, texts, uuids } from './array-text.ts';

/** Stores leads that changed. Found by the primary key. */
export const updateLeads = async (trx: Transaction<Database>, shard: number, leads: readonly Lead[]): Promise<void> => {
  if (leads.length === 0) return;
  await sql`
    update lead l set email = x.email, fields = x.fields::jsonb, field_times = x.field_times::jsonb, tags = x.tags::text[],
      consents = x.consents::jsonb,
      timezone = x.timezone, stage = x.stage, dimensions = x.dimensions::jsonb, score = x.score, band = x.band, updated_at = now()
    from unnest(${uuids(leads.map(({ workspace }) => workspace))}::uuid[], ${uuids(leads.map(({ id }) => id))}::uuid[],
      ${texts(leads.map(({ email }) => email))}::text[], ${jsons(leads.map(({ fields }) => fields))}::text[],
      ${jsons(leads.map(({ fieldTimes }) => fieldTimes))}::text[], ${texts(leads.map(({ tags }) => texts(tags)))}::text[],
      ${jsons(leads.map(({ consents }) => consents))}::text[], ${texts(leads.map(({ timezone }) => timezone))}::text[], ${texts(leads.map(({ stage }) => stage))}::text[],
      ${jsons(leads.map(({ dimensions }) => dimensions))}::text[], ${plain(leads.map(({ score }) => score))}::smallint[], ${texts(leads.map(({ band }) => band))}::text[])
      x(workspace, id, email, fields, field_times, tags, consents, timezone, stage, dimensions, score, band)
    where l.workspace_id = x.workspace and l.shard = ${shard} and l.id = x.id`.execute(trx);
};
