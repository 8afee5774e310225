import { type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { lockShard } from '../definitions/lock-shard.ts';
import type { Database } from '../tables.ts';
import { texts } from '../turns/write/array-text.ts';
import { claimLeads } from './claim-leads.ts';
import type { IngestItem } from './ingest-item.ts';
import { lockLeads } from './lock-leads.ts';
import { mergeLead } from './merge-lead.ts';
import { finalOf, type Plan } from './plan.ts';
import { planItems } from './plan-items.ts';
import { readKnown } from './read-known.ts';
import { writeItems } from './write-items.ts';

/** What storing items came to, and in which shards leads have something to take. */
export interface TakenItems {
  stored: number;
  repeated: number;
  shards: ReadonlySet<number>;
}

/** Locks that have to be held before anything is read: of addresses by which leads are looked for, and of shards where leads are merged. */
interface Locks {
  emails: readonly string[];
  shards: readonly number[];
}

type Attempt = { done: TakenItems } | { again: Locks };

const attempts = 10;

/**
 * Stores items in one transaction: finds or makes their leads, and gives these their events and signals in order. It
 * begins anew, holding more locks, when it finds that it needs them, or when others changed the same names meanwhile.
 */
export const takeItems = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  items: readonly IngestItem[],
): Promise<TakenItems> => {
  let locks: Locks = { emails: [], shards: [] };
  for (let count = 0; count < attempts; count++) {
    const attempt = await tryOnce(db, workspace, { items, locks });
    if ('done' in attempt) return attempt.done;
    locks = attempt.again;
  }
  throw new Error('the same names were changed by others again and again');
};

interface Work {
  items: readonly IngestItem[];
  locks: Locks;
}

class Abandoned extends Error {
  readonly locks: Locks;
  constructor(locks: Locks) {
    super('begin anew');
    this.locks = locks;
  }
}

const tryOnce = async (db: Kysely<Database>, workspace: WorkspaceId, work: Work): Promise<Attempt> => {
  try {
    return { done: await db.transaction().execute((trx) => take(trx, workspace, work)) };
  } catch (error) {
    if (error instanceof Abandoned) return { again: error.locks };
    throw error;
  }
};

const take = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  { items, locks }: Work,
): Promise<TakenItems> => {
  await lockNames(trx, workspace, locks.emails);
  for (const shard of locks.shards) await lockShard(trx, shard);
  const known = await readKnown(trx, workspace, items);
  const plan = planItems(items, known);
  const more = neededBy(plan, locks);
  if (more !== null) throw new Abandoned(more);
  if (plan.items.length === 0) return { stored: 0, repeated: plan.repeated, shards: new Set() };
  if (!(await claimLeads(trx, workspace, plan))) throw new Abandoned(locks);
  await lockLeads(trx, [...new Set([...plan.items.map(({ lead }) => lead.id), ...plan.merged.map(({ id }) => id)])]);
  const { present, fresh } = await writeItems(trx, workspace, { items: plan.items, now: known.now });
  if (present < plan.items.length) throw new Abandoned(locks);
  for (const lead of plan.merged) await mergeLead(trx, workspace, { from: lead.id, into: finalOf(lead).id });
  const touched: LeadId[] = [...plan.items.map(({ lead }) => lead.id), ...plan.merged.map((lead) => finalOf(lead).id)];
  return { stored: fresh.length, repeated: items.length - fresh.length, shards: new Set(touched.map(shardOf)) };
};

const lockNames = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  emails: readonly string[],
): Promise<void> => {
  if (emails.length === 0) return;
  const names = emails.map((email) => `email ${email}`);
  await sql`select pg_advisory_xact_lock(hashtextextended(${workspace} || name, 2)) from unnest(${texts(names)}::text[]) name`.execute(
    trx,
  );
};

const neededBy = ({ emails, merged }: Plan, held: Locks): Locks | null => {
  const shards = merged.flatMap((lead) => [shardOf(lead.id), shardOf(finalOf(lead).id)]);
  const more =
    emails.some((email) => !held.emails.includes(email)) || shards.some((shard) => !held.shards.includes(shard));
  if (!more) return null;
  return {
    emails: joined(held.emails, emails).toSorted(),
    shards: joined(held.shards, shards).toSorted((a, b) => a - b),
  };
};

const joined = <T>(some: readonly T[], others: readonly T[]): T[] => [...new Set([...some, ...others])];
