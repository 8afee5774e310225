import {
  type Command,
  type Consents,
  instant,
  type Instant,
  type Json,
  type LeadChange,
  type LeadId,
  shardOf,
  type WorkspaceId,
} from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { Merging } from './move-runs.ts';

interface Facts {
  id: LeadId;
  email: string | null;
  timezone: string | null;
  fields: Record<string, Json>;
  fieldTimes: Record<string, Instant>;
  consents: Consents;
}

/** Tells a lead, by signals and in its story, that another became part of it: what it lacked and the other knew, and that everything is to be looked at anew. */
export const tellMerged = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { from, into, cancelled }: Merging & { cancelled: number },
): Promise<void> => {
  const { rows } = await sql<Facts>`
    select id, email, timezone, fields, field_times as "fieldTimes", consents from lead
    where workspace_id = ${workspace} and shard in (${shardOf(from)}, ${shardOf(into)}) and id in (${from}, ${into})`.execute(
    trx,
  );
  const [other, own] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === into)];
  if (other === undefined || own === undefined) throw new Error('a lead that is to be merged isn’t there');
  const changes = lacking(own, other);
  const commands: Command[] = [
    ...(changes.length === 0 ? [] : [{ do: 'change' as const, changes, at: oldest(other) }]),
    { do: 'reconsider' },
  ];
  const place = sql`${workspace}::uuid, ${shardOf(into)}::smallint, ${into}::uuid`;
  const runs = cancelled === 0 ? '' : `; ${cancelled === 1 ? 'its run was' : `its ${cancelled} runs were`} cancelled`;
  await sql`
    with told as (
      insert into signal (workspace_id, shard, lead_id, kind, body, at)
      select ${place}, 'command', command, clock_timestamp()
      from jsonb_array_elements(${JSON.stringify(commands.map((command) => ({ by: 'ripen', command })))}::jsonb) with ordinality given(command, place)
      order by given.place)
    insert into history (workspace_id, shard, lead_id, at, what, said)
    values (${place}, clock_timestamp(), 'changed', ${`An anonymous visitor turned out to be this lead${runs}`})`.execute(
    trx,
  );
};

const lacking = (own: Facts, other: Facts): LeadChange[] => [
  ...(own.email === null && other.email !== null ? [{ change: 'email' as const, value: other.email }] : []),
  ...(own.timezone === null && other.timezone !== null ? [{ change: 'timezone' as const, value: other.timezone }] : []),
  ...Object.entries(other.fields)
    .filter(([field]) => own.fields[field] === undefined)
    .map(([field, value]) => ({ change: 'field' as const, field, value })),
  // The turn keeps whichever was said last.
  ...Object.entries(other.consents).map(([consent, said]) => ({ change: 'consent' as const, consent, ...said })),
];

const oldest = ({ fieldTimes }: Facts): Instant => instant(Math.min(Date.now(), ...Object.values(fieldTimes)));
