import { shardOf, type WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { plain, texts, uuids } from '../turns/write/array-text.ts';
import type { Plan } from './plan.ts';

/**
 * Makes the plan's new leads, in the first stage, and gives leads their names. False when somebody else gave one of the
 * names meanwhile: then the transaction has to begin anew. Waits for whoever is giving the same names.
 */
export const claimLeads = async (trx: Transaction<Database>, workspace: WorkspaceId, plan: Plan): Promise<boolean> => {
  if (plan.identities.length > 0 && !(await claimNames(trx, workspace, plan))) return false;
  if (plan.newLeads.length > 0) await insertLeads(trx, workspace, plan);
  return plan.adopting.length === 0 || adopt(trx, workspace, plan);
};

const claimNames = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { identities }: Plan,
): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into lead_identity (workspace_id, kind, value, lead_id)
    select ${workspace}, kind, value, lead
    from unnest(${texts(identities.map(({ kind }) => kind))}::text[], ${texts(identities.map(({ value }) => value))}::text[],
      ${uuids(identities.map(({ lead }) => lead.id))}::uuid[]) given(kind, value, lead)
    order by kind, value
    on conflict do nothing`.execute(trx);
  return numAffectedRows === BigInt(identities.length);
};

const insertLeads = async (trx: Transaction<Database>, workspace: WorkspaceId, { newLeads }: Plan): Promise<void> => {
  await sql`
    insert into lead (workspace_id, shard, id, external_id, email, stage)
    select ${workspace}, shard, id, external_id, email,
      coalesce((select name from stage where workspace_id = ${workspace} order by position limit 1), 'raw')
    from unnest(${plain(newLeads.map(({ id }) => shardOf(id)))}::smallint[], ${uuids(newLeads.map(({ id }) => id))}::uuid[],
      ${texts(newLeads.map(({ externalId }) => externalId))}::text[], ${texts(newLeads.map(({ email }) => email))}::text[])
      given(shard, id, external_id, email)`.execute(trx);
};

// One that was merged, erased or named by somebody else meanwhile isn't found any more.
const adopt = async (trx: Transaction<Database>, workspace: WorkspaceId, { adopting }: Plan): Promise<boolean> => {
  const leads = adopting.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const { numAffectedRows } = await sql`
    update lead set external_id = given.external_id, updated_at = clock_timestamp()
    from unnest(${plain(leads.map(({ id }) => shardOf(id)))}::smallint[], ${uuids(leads.map(({ id }) => id))}::uuid[],
      ${texts(leads.map(({ externalId }) => externalId))}::text[]) given(shard, id, external_id)
    where lead.workspace_id = ${workspace} and lead.shard = given.shard and lead.id = given.id and lead.external_id is null`.execute(
    trx,
  );
  return numAffectedRows === BigInt(leads.length);
};
