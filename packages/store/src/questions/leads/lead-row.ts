import type { Band, Consents, Dimensions, Instant, Json, LeadId } from '@ripen/domain';
import { sql } from 'kysely';

/** A lead as questions answer it; `name` is what a list calls it. */
export interface LeadRow {
  id: LeadId;
  name: string;
  externalId: string | null;
  email: string | null;
  fields: Record<string, Json>;
  tags: string[];
  consents: Consents;
  timezone: string | null;
  stage: string;
  dimensions: Dimensions;
  score: number;
  band: Band;
  createdAt: Instant;
  updatedAt: Instant;
}

/** What a list calls a lead: its full name, else its email, else its external id, else the first part of its id. */
export const leadName = sql<string>`coalesce(
  nullif(btrim(concat_ws(' ', lead.fields ->> 'firstName', lead.fields ->> 'lastName')), ''),
  lead.email, lead.external_id, left(lead.id::text, 8))`;

/** The columns of a `LeadRow`, but for its name. */
export const leadColumns = [
  'lead.id',
  'lead.external_id as externalId',
  'lead.email',
  'lead.fields',
  'lead.tags',
  'lead.consents',
  'lead.timezone',
  'lead.stage',
  'lead.dimensions',
  'lead.score',
  'lead.band',
  'lead.created_at as createdAt',
  'lead.updated_at as updatedAt',
] as const;
