import { type Lead, toIso, type WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import { texts, uuids } from './array-text.ts';

/**
 * Makes what may not be written to agree with consents that these leads are about to have: who withdraws the consent to mail
 * is written to no more, whoever else has the address; who gives it again lifts that, but neither a bounce nor a
 * complaint. Notes names of consents that weren't seen before. Comes before the leads are stored, since it asks what
 * they were. Found by the primary keys.
 */
export const writeConsents = async (
  trx: Transaction<Database>,
  shard: number,
  consenting: readonly Lead[],
): Promise<void> => {
  if (consenting.length === 0) return;
  await noteNames(trx, consenting);
  const mailed = consenting.flatMap((lead) => {
    const said = Object.hasOwn(lead.consents, 'email') ? lead.consents['email'] : undefined;
    return said === undefined ? [] : [{ ...lead, said }];
  });
  if (mailed.length === 0) return;
  await sql`
    with said as (
      select l.workspace_id, lower(x.email) as address, x.given, x.at
      from unnest(${uuids(mailed.map(({ workspace }) => workspace))}::uuid[], ${uuids(mailed.map(({ id }) => id))}::uuid[],
        ${texts(mailed.map(({ email }) => email))}::text[], ${texts(mailed.map(({ said }) => String(said.given)))}::text[],
        ${texts(mailed.map(({ said }) => toIso(said.at)))}::timestamptz[]) x(workspace, id, email, given, at)
      join lead l on l.workspace_id = x.workspace and l.shard = ${shard} and l.id = x.id
      where x.email is not null and l.consents #>> '{email,given}' is distinct from x.given
    ), lifted as (
      delete from suppression s using said
      where said.given = 'true' and s.workspace_id = said.workspace_id and s.address = said.address
        and s.reason = 'unsubscribed' and s.created_at < said.at
    )
    insert into suppression (workspace_id, address, reason)
    select distinct workspace_id, address, 'unsubscribed' from said where given = 'false' order by workspace_id, address
    on conflict do nothing`.execute(trx);
};

const noteNames = async (trx: Transaction<Database>, leads: readonly Lead[]): Promise<void> => {
  const seen = new Map<string, { workspace: WorkspaceId; name: string }>();
  for (const { workspace, consents } of leads)
    for (const name of Object.keys(consents)) seen.set(`${workspace} ${name}`, { workspace, name });
  const names = [...seen.values()];
  await sql`
    insert into consent_name (workspace_id, name)
    select x.workspace, x.name
    from unnest(${uuids(names.map(({ workspace }) => workspace))}::uuid[], ${texts(names.map(({ name }) => name))}::text[]) x(workspace, name)
    where not exists (select from consent_name n where n.workspace_id = x.workspace and n.name = x.name)
    order by x.workspace, x.name on conflict do nothing`.execute(trx);
};
