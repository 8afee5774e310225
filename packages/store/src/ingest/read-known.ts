import type { Instant, LeadId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import { texts } from '../turns/write/array-text.ts';
import type { IngestItem } from './ingest-item.ts';
import { identityKey, type Known, type KnownLead } from './known.ts';

interface Row {
  what: 'message' | 'external' | 'anonymous' | 'email' | 'now';
  value: string;
  lead: LeadId | null;
  externalId: string | null;
  now: Instant | null;
}

/**
 * Reads, in one statement, what is known already of items: which messages were stored, whose the identities and
 * addresses are, and the time. Served by the primary keys of event, lead_identity and lead, and by lead_by_email; locks nothing.
 */
export const readKnown = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  items: readonly IngestItem[],
): Promise<Known> => {
  const externals = namesOf(items, ({ externalId, previousId }) => [externalId, previousId]);
  const anonymous = namesOf(items, ({ anonymousId, previousId }) => [anonymousId, previousId]);
  const emails = namesOf(items, ({ email }) => [email?.toLowerCase() ?? null]);
  const { rows } = await sql<Row>`
    select 'now' as what, '' as value, null::uuid as lead, null as "externalId", clock_timestamp() as now
    union all
    select 'message', message_id, null, null, null from event
    where workspace_id = ${workspace} and message_id = any(${texts(items.map(({ messageId }) => messageId))}::text[])
    union all
    select i.kind, i.value, lead.id, lead.external_id, null
    from (select 'external' as kind, unnest(${texts(externals)}::text[]) as value
      union all select 'anonymous', unnest(${texts(anonymous)}::text[])) given
    join lead_identity i on i.workspace_id = ${workspace} and i.kind = given.kind and i.value = given.value
    join lead on lead.workspace_id = ${workspace} and lead.shard = ripen_shard(i.lead_id) and lead.id = i.lead_id
    union all
    select 'email', given.email, found.id, null, null
    from unnest(${texts(emails)}::text[]) given(email) cross join lateral (
      select id from lead
      where workspace_id = ${workspace} and email is not null and lower(email) = given.email and external_id is null
      order by id limit 1) found`.execute(db);
  return knownOf(rows);
};

const namesOf = (items: readonly IngestItem[], of: (item: IngestItem) => (string | null)[]): string[] => [
  ...new Set(items.flatMap(of).filter((name) => name !== null)),
];

const knownOf = (rows: readonly Row[]): Known => {
  const messages = new Set<string>();
  const leads = new Map<LeadId, KnownLead>();
  const identities = new Map<string, KnownLead>();
  const emails = new Map<string, KnownLead>();
  let now: Instant | null = null;
  for (const { what, value, lead, externalId, now: told } of rows) {
    if (what === 'now') now = told;
    else if (what === 'message') messages.add(value);
    else if (lead !== null) {
      const known = leads.get(lead) ?? { id: lead, externalId };
      leads.set(lead, known);
      if (what === 'email') emails.set(value, known);
      else identities.set(identityKey(what, value), known);
    }
  }
  if (now === null) throw new Error('the database told no time');
  return { messages, identities, emails, now };
};
