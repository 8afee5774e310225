import { type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { lockShard } from '../../definitions/lock-shard.ts';
import type { Database } from '../../tables.ts';

/** How a program names a lead; at least one of the two. */
export interface LeadNames {
  externalId?: string | undefined;
  email?: string | undefined;
}

/** The lead of a name, and whether it was made just now. */
export interface NamedLead {
  lead: LeadId;
  made: boolean;
}

interface Candidates {
  byExternalId: LeadId | null;
  /** Where an external id is given, only a lead that has none yet: another external id means another person. */
  byEmail: LeadId | null;
  fresh: LeadId;
}

/**
 * Finds the lead of that external id, else of that email; makes it in the first stage where there is none. A lead found
 * by email that has no external id gets the one given. Served by lead_identity's primary key and lead_by_email; locks
 * the names, so that nobody is made twice, and the shard where an external id is added.
 */
export const findOrMakeLead = (db: Kysely<Database>, workspace: WorkspaceId, names: LeadNames): Promise<NamedLead> =>
  db.transaction().execute(async (trx) => {
    await lockNames(trx, workspace, names);
    const { byExternalId, byEmail, fresh } = await candidates(trx, workspace, names);
    if (byExternalId !== null) return { lead: byExternalId, made: false };
    const { externalId } = names;
    if (byEmail !== null)
      return {
        lead: externalId === undefined ? byEmail : await adopt(trx, workspace, { lead: byEmail, externalId }),
        made: false,
      };
    const lead = externalId === undefined ? fresh : await claim(trx, workspace, { lead: fresh, externalId });
    if (lead === fresh) await insert(trx, workspace, { ...names, lead });
    return { lead, made: lead === fresh };
  });

const lockNames = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { externalId, email }: LeadNames,
): Promise<void> => {
  const names = [
    ...(email === undefined ? [] : [`email ${email.toLowerCase()}`]),
    ...(externalId === undefined ? [] : [`external ${externalId}`]),
  ];
  await sql`select pg_advisory_xact_lock(hashtextextended(${workspace} || name, 2)) from unnest(${names}::text[]) name`.execute(
    trx,
  );
};

const candidates = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { externalId, email }: LeadNames,
): Promise<Candidates> => {
  const { rows } = await sql<Candidates>`
    select named.lead_id as "byExternalId", mailed.id as "byEmail", uuidv7() as fresh
    from (select 1) one
    left join lead_identity named
      on named.workspace_id = ${workspace} and named.kind = 'external' and named.value = ${externalId ?? null}
    left join lateral (
      select id from lead
      where workspace_id = ${workspace} and email is not null and lower(email) = lower(${email ?? null})
        and (external_id is null or ${externalId ?? null}::text is null)
      order by id limit 1
    ) mailed on true`.execute(trx);
  const [row] = rows;
  if (row === undefined) throw new Error('a query that always gives a row gave none');
  return row;
};

interface Claim {
  lead: LeadId;
  externalId: string;
}

/** Writes the external id down as the lead's; gives the lead that has it, which is another one if that came first. */
const claim = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { lead, externalId }: Claim,
): Promise<LeadId> => {
  const { lead_id } = await trx
    .insertInto('lead_identity')
    .values({ workspace_id: workspace, kind: 'external', value: externalId, lead_id: lead })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'kind', 'value']).doUpdateSet({ value: externalId }))
    .returning('lead_id')
    .executeTakeFirstOrThrow();
  return lead_id;
};

const adopt = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { lead, externalId }: Claim,
): Promise<LeadId> => {
  await lockShard(trx, shardOf(lead));
  const owner = await claim(trx, workspace, { lead, externalId });
  if (owner !== lead) return owner;
  await trx
    .updateTable('lead')
    .set({ external_id: externalId, updated_at: sql`clock_timestamp()` })
    .where('workspace_id', '=', workspace)
    .where('shard', '=', shardOf(lead))
    .where('id', '=', lead)
    .execute();
  return lead;
};

const insert = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { lead, externalId, email }: LeadNames & { lead: LeadId },
): Promise<void> => {
  await trx
    .insertInto('lead')
    .values({
      workspace_id: workspace,
      shard: shardOf(lead),
      id: lead,
      external_id: externalId ?? null,
      email: email ?? null,
      timezone: null,
      stage: sql<string>`coalesce((select name from stage where workspace_id = ${workspace} order by position limit 1), 'raw')`,
    })
    .execute();
};
