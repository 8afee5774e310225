import { type Instant, type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { lockShard } from '../definitions/lock-shard.ts';
import { faultPoint } from '../faults/fault-point.ts';
import type { Database } from '../tables.ts';
import { texts } from '../turns/write/array-text.ts';
import { claimLeads } from './claim-leads.ts';
import type { IngestItem } from './ingest-item.ts';
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
 * Stores items: finds or makes their leads, and gives these their events and signals in order. Where all leads are known,
 * which is the rule, that is one statement; else one transaction, which begins anew, holding more locks, when it finds
 * that it needs them, or when others changed the same names meanwhile.
 */
export const takeItems = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  items: readonly IngestItem[],
): Promise<TakenItems> => {
  const known = await readKnown(db, workspace, items);
  const plan = planItems(items, known);
  const stored = changesNothing(plan) ? await store(db, workspace, { plan, now: known.now }) : null;
  if (stored !== null) return stored;
  let locks = neededBy(plan, { emails: [], shards: [] });
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
  const needed = neededBy(plan, locks);
  if (needed !== locks) throw new Abandoned(needed);
  if (!(await claimLeads(trx, workspace, plan))) throw new Abandoned(locks);
  const stored = await store(trx, workspace, { plan, now: known.now });
  if (stored === null) throw new Abandoned(locks);
  for (const lead of plan.merged) await mergeLead(trx, workspace, { from: lead.id, into: finalOf(lead).id });
  await faultPoint('ingest.before-commit');
  return stored;
};

const changesNothing = ({ identities, newLeads, adopting, merged, emails }: Plan): boolean =>
  [identities, newLeads, adopting, merged, emails].every((list) => list.length === 0);

/** Writes what was planned; null, and nothing is written, when one of the leads isn't there any more. */
const store = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { plan, now }: { plan: Plan; now: Instant },
): Promise<TakenItems | null> => {
  const { items, merged, repeated } = plan;
  if (items.length === 0) return { stored: 0, repeated, shards: new Set() };
  const { present, fresh } = await writeItems(db, workspace, { items, now, alsoLock: merged.map(({ id }) => id) });
  if (present < items.length) return null;
  const touched: LeadId[] = [...items.map(({ lead }) => lead.id), ...merged.map((lead) => finalOf(lead).id)];
  return {
    stored: fresh.length,
    repeated: repeated + items.length - fresh.length,
    shards: new Set(touched.map(shardOf)),
  };
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

/** The locks that a plan needs: those that are held if they are enough. */
const neededBy = ({ emails, merged }: Plan, held: Locks): Locks => {
  const shards = merged.flatMap((lead) => [shardOf(lead.id), shardOf(finalOf(lead).id)]);
  const enough =
    emails.every((email) => held.emails.includes(email)) && shards.every((shard) => held.shards.includes(shard));
  if (enough) return held;
  return {
    emails: joined(held.emails, emails).toSorted(),
    shards: joined(held.shards, shards).toSorted((a, b) => a - b),
  };
};

const joined = <T>(some: readonly T[], others: readonly T[]): T[] => [...new Set([...some, ...others])];
