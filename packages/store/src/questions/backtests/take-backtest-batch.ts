import { type BothTallies, type LeadId, shardOf, type Tallies } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../../tables.ts';
import { jsons, plain, uuids } from '../../turns/write/array-text.ts';
import type { BacktestRow } from './backtest-row.ts';

/** What was found of one lead. */
export interface LeadFound {
  lead: LeadId;
  draft: Tallies;
  published: Tallies | null;
}

/** What a batch came to: the leads worth remembering, and the tallies of the whole part up to here. */
export interface BatchFound {
  leads: readonly LeadFound[];
  tallies: BothTallies;
}

/** Finds what there is to find of some leads, and adds it to the tallies of those before them in their shard. */
export type FindOfLeads = (
  trx: Transaction<Database>,
  leads: readonly LeadId[],
  before: BothTallies,
) => Promise<BatchFound>;

/**
 * Takes the next leads of some shard of a backtest that nobody else is at, in one transaction: what was found is stored
 * together with how far it came, so a batch that is cut off was never there. False when no part is left to take. Served
 * by the primary keys of backtest_part, lead and segment_member; locks the part.
 */
export const takeBacktestBatch = (
  db: Kysely<Database>,
  backtest: BacktestRow,
  { limit, find }: { limit: number; find: FindOfLeads },
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const part = await claimPart(trx, backtest);
    if (!part) return false;
    const leads = await nextLeads(trx, backtest, { ...part, limit });
    const found = await find(trx, leads, part.tallies);
    const after = leads.length < limit ? null : (leads.at(-1) ?? null);
    await keep(trx, backtest, { shard: part.shard, after, count: leads.length, found });
    return true;
  });

interface Part {
  shard: number;
  after: LeadId;
  tallies: BothTallies;
}

const claimPart = async (trx: Transaction<Database>, { workspace, id }: BacktestRow): Promise<Part | undefined> => {
  const { rows } = await sql<Part>`
    select shard::int as shard, after, tallies from backtest_part
    where workspace_id = ${workspace} and backtest_id = ${id} and after is not null
      and exists (select from backtest b where b.workspace_id = ${workspace} and b.id = ${id} and b.state = 'running')
    order by shard limit 1 for update skip locked`.execute(trx);
  return rows[0];
};

const nextLeads = async (
  trx: Transaction<Database>,
  { workspace, segment }: BacktestRow,
  { shard, after, limit }: Pick<Part, 'shard' | 'after'> & { limit: number },
): Promise<LeadId[]> => {
  const next = sql`workspace_id = ${workspace} and shard = ${shard}`;
  const { rows } = await (segment === null
    ? sql<{ id: LeadId }>`select id from lead where ${next} and id > ${after} order by id limit ${limit}`
    : sql<{ id: LeadId }>`
        select lead_id as id from segment_member where ${next} and lead_id > ${after} and segment_id = ${segment}
        order by lead_id limit ${limit}`
  ).execute(trx);
  return rows.map(({ id }) => id);
};

interface Kept {
  shard: number;
  after: LeadId | null;
  count: number;
  found: BatchFound;
}

const keep = async (
  trx: Transaction<Database>,
  { workspace, id }: BacktestRow,
  { shard, after, count, found: { leads, tallies } }: Kept,
): Promise<void> => {
  await sql`
    with running as (
      select from backtest where workspace_id = ${workspace} and id = ${id} and state = 'running' for key share
    ), part as (
      update backtest_part set after = ${after}, done = done + ${count}, tallies = ${JSON.stringify(tallies)}::jsonb
      where workspace_id = ${workspace} and backtest_id = ${id} and shard = ${shard} and exists (select from running)
    )
    insert into backtest_lead (workspace_id, shard, lead_id, backtest_id, draft, published)
    select ${workspace}, given.shard, given.lead, ${id}, given.draft::jsonb, given.published::jsonb
    from unnest(${uuids(leads.map(({ lead }) => lead))}::uuid[], ${plain(leads.map(({ lead }) => shardOf(lead)))}::smallint[],
      ${jsons(leads.map(({ draft }) => draft))}::text[], ${jsons(leads.map(({ published }) => published))}::text[])
      given (lead, shard, draft, published)
    where exists (select from running) and exists (
      select from lead l where l.workspace_id = ${workspace} and l.shard = given.shard and l.id = given.lead for key share)
    on conflict do nothing`.execute(trx);
};
