import { bandOf, type Lead, scoreOf } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import { jsons, plain, texts, uuids } from './array-text.ts';

/** Stores leads that changed, with the score and band that follow from their dimensions. Found by the primary key. */
export const updateLeads = async (trx: Transaction<Database>, shard: number, leads: readonly Lead[]): Promise<void> => {
  if (leads.length === 0) return;
  const scores = leads.map(({ dimensions }) => scoreOf(dimensions));
  await sql`
    update lead l set email = x.email, fields = x.fields::jsonb, field_times = x.field_times::jsonb, tags = x.tags::text[],
      timezone = x.timezone, stage = x.stage, dimensions = x.dimensions::jsonb, score = x.score, band = x.band, updated_at = now()
    from unnest(${uuids(leads.map(({ workspace }) => workspace))}::uuid[], ${uuids(leads.map(({ id }) => id))}::uuid[],
      ${texts(leads.map(({ email }) => email))}::text[], ${jsons(leads.map(({ fields }) => fields))}::text[],
      ${jsons(leads.map(({ fieldTimes }) => fieldTimes))}::text[], ${texts(leads.map(({ tags }) => texts(tags)))}::text[],
      ${texts(leads.map(({ timezone }) => timezone))}::text[], ${texts(leads.map(({ stage }) => stage))}::text[],
      ${jsons(leads.map(({ dimensions }) => dimensions))}::text[], ${plain(scores)}::smallint[], ${texts(scores.map(bandOf))}::text[])
      x(workspace, id, email, fields, field_times, tags, timezone, stage, dimensions, score, band)
    where l.workspace_id = x.workspace and l.shard = ${shard} and l.id = x.id`.execute(trx);
};
