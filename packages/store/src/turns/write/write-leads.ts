import type { Lead } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import type { ChangedLead } from '../batch.ts';
import { type Column, int, json, rowsOf, text, textLists, uuid } from './rows-of.ts';

interface Part {
  differs: (lead: Lead, before: Lead) => boolean;
  column: (leads: readonly Lead[]) => Column;
}

const part = <K extends keyof Lead>(key: K, column: (values: readonly Lead[K][]) => Column): Part => ({
  differs: (lead, before) => lead[key] !== before[key],
  column: (leads) => column(leads.map((lead) => lead[key])),
});

const parts: Readonly<Record<string, Part>> = {
  email: part('email', text),
  fields: part('fields', json),
  field_times: part('fieldTimes', json),
  tags: part('tags', textLists),
  consents: part('consents', json),
  timezone: part('timezone', text),
  stage: part('stage', text),
  dimensions: part('dimensions', json),
  score: part('score', int),
  band: part('band', text),
};

/** Stores leads that changed; columns that none of them changed stay as they are. Found by the primary key. */
export const updateLeads = async (
  trx: Transaction<Database>,
  shard: number,
  changed: readonly ChangedLead[],
): Promise<void> => {
  if (changed.length === 0) return;
  const leads = changed.map(({ lead }) => lead);
  const written = Object.entries(parts).filter(([, { differs }]) =>
    changed.some(({ lead, before }) => differs(lead, before)),
  );
  const rows = rowsOf({
    id: uuid(leads.map(({ id }) => id)),
    workspace: uuid(leads.map(({ workspace }) => workspace)),
    ...Object.fromEntries(written.map(([name, { column }]) => [name, column(leads)])),
  });
  const set = written.map(([name]) => sql`${sql.ref(name)} = ${sql.ref(`x.${name}`)}, `);
  await sql`
    update lead l set ${sql.join(set, sql``)} updated_at = now() from ${rows} x
    where l.workspace_id = x.workspace and l.shard = ${shard} and l.id = x.id`.execute(trx);
};
