import { sql } from 'kysely';

/** The lead `l` of an effect as hands see it, in JSON. */
export const leadInEffect = sql`jsonb_build_object('id', l.id, 'workspace', l.workspace_id, 'externalId', l.external_id,
  'email', l.email, 'fields', l.fields, 'fieldTimes', l.field_times, 'tags', l.tags, 'consents', l.consents, 'timezone', l.timezone, 'stage', l.stage,
  'dimensions', l.dimensions, 'score', l.score, 'band', l.band, 'createdAt', (extract(epoch from l.created_at) * 1000)::bigint)`;
