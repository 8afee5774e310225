import { type Instant, type LeadId, shardOf, toIso, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import { jsons, plain, texts, uuids } from '../turns/write/array-text.ts';
import { leadLocks } from './lock-leads.ts';
import type { PlannedItem } from './plan.ts';
import { occurredAt, signalsOf } from './signals-of.ts';

/** What was written: how many of the items' leads were still there, and which messages were new. */
export interface Written {
  present: number;
  fresh: string[];
}

interface Row {
  message: string;
  lead: LeadId;
}

/** What to write: items with their leads, the time they were received, and leads that nobody else may feed meanwhile either. */
export interface Writing {
  items: readonly PlannedItem[];
  now: Instant;
  alsoLock: readonly LeadId[];
}

/**
 * Stores events, and for each that is new its signals and what couldn't be kept, in one statement; nothing is stored
 * unless all the leads are there. Nobody else feeds these leads until the transaction ends, so the numbers of a lead's
 * signals follow the commits, and within it the items. A message that somebody else is storing is waited for.
 */
export const writeItems = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { items, now, alsoLock }: Writing,
): Promise<Written> => {
  const signals = items.flatMap((planned) =>
    signalsOf(planned, now).map((signal) => ({ ...rowOf(planned), ...signal })),
  );
  const refused = items.flatMap((planned) =>
    [...planned.item.refused, ...planned.refused].map((said) => ({ ...rowOf(planned), said })),
  );
  const leads = new Set([...items.map(({ lead }) => lead.id), ...alsoLock]);
  const { rows } = await sql<Written>`
    with locked as materialized (${leadLocks([...leads])}
    ), given as (
      select * from unnest(${columns(items.map(rowOf))}, ${texts(items.map(({ item }) => item.kind))}::text[],
        ${texts(items.map(({ item }) => item.name))}::text[], ${jsons(items.map(({ item }) => item.properties))}::text[],
        ${texts(items.map(({ item }) => `\\x${item.hash.toString('hex')}`))}::bytea[],
        ${texts(items.map(({ item }) => toIso(occurredAt(item, now))))}::timestamptz[])
        with ordinality given(message, shard, lead, type, name, properties, hash, occurred, place)
    ), present as (
      select given.* from given join lead on lead.workspace_id = ${workspace} and lead.shard = given.shard and lead.id = given.lead
      where (select count(*) from locked) > 0
      for key share of lead
    ), whole as (
      select count(*) as present from present
    ), fresh as (
      insert into event (workspace_id, message_id, shard, lead_id, type, name, properties, hash, occurred_at, received_at)
      select ${workspace}, message, shard, lead, type, name, properties::jsonb, hash, occurred, ${toIso(now)} from present
      where (select whole.present from whole) = ${items.length} order by place
      on conflict do nothing
      returning message_id
    ), signals as (
      insert into signal (workspace_id, shard, lead_id, kind, body, at)
      select ${workspace}, shard, lead, kind, body::jsonb, ${toIso(now)}
      from unnest(${columns(signals)}, ${texts(signals.map(({ kind }) => kind))}::text[], ${jsons(signals.map(({ body }) => body))}::text[])
        with ordinality given(message, shard, lead, kind, body, place)
      join fresh on fresh.message_id = given.message order by place
    ), story as (
      insert into history (workspace_id, shard, lead_id, at, what, said)
      select ${workspace}, shard, lead, ${toIso(now)}, 'refused', said
      from unnest(${columns(refused)}, ${texts(refused.map(({ said }) => said))}::text[]) with ordinality given(message, shard, lead, said, place)
      join fresh on fresh.message_id = given.message order by place
    )
    select whole.present, array(select message_id from fresh) as fresh from whole`.execute(db);
  return rows[0] ?? { present: 0, fresh: [] };
};

const rowOf = ({ item, lead }: PlannedItem): Row => ({ message: item.messageId, lead: lead.id });

const columns = (rows: readonly Row[]) => sql`${texts(rows.map(({ message }) => message))}::text[],
  ${plain(rows.map(({ lead }) => shardOf(lead)))}::smallint[], ${uuids(rows.map(({ lead }) => lead))}::uuid[]`;
