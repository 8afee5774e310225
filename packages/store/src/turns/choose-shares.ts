import { type Instant, instant, type LeadId, type WorkspaceId } from '@ripen/domain';
import type { Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { Share } from './batch.ts';
import { readDue } from './read/read-due.ts';
import { readSignals, type StoredSignal } from './read/read-signals.ts';
import type { Waiting } from './read/survey-work.ts';

/** What is asked of a batch: its shard, the one clock, which workspaces have work, and about how many leads it takes. */
export interface Wanted {
  shard: number;
  now: Instant;
  waiting: readonly Waiting[];
  limit: number;
}

/** Chooses the leads of a batch: an equal share for each workspace, their first signals and their longest due runs. */
export const chooseShares = async (
  trx: Transaction<Database>,
  { shard, now, waiting, limit }: Wanted,
): Promise<Share[]> => {
  const each = Math.ceil(limit / Math.max(1, waiting.length));
  const signals = await readSignals(trx, shard, {
    workspaces: waiting.filter((one) => one.signals).map(({ workspace }) => workspace),
    limit: each,
  });
  const shares = new Map<WorkspaceId, Share>(
    waiting.map(({ workspace, alarmed }) => [workspace, { workspace, now, turns: new Map(), alarmed }]),
  );
  slowDown(shares, signals, each);
  const owners = new Map<LeadId, WorkspaceId>();
  for (const signal of signals) turnsOf(shares, owners, signal)?.push(signal);
  // A batch of one is how a row that can't be stored is found: it must not hold two leads.
  const rest = limit > 1 ? limitOfDue(each, signals.length) : signals.length > 0 ? 0 : 1;
  const moments = [...shares.values()].filter(({ workspace }) => hasDue(waiting, workspace, now));
  for (const due of rest === 0 ? [] : await readDue(trx, shard, { moments, limit: rest })) turnsOf(shares, owners, due);
  return [...shares.values()].filter(({ turns }) => turns.size > 0);
};

const limitOfDue = (each: number, signals: number): number => Math.max(Math.ceil(each / 4), each - signals);

const hasDue = (waiting: readonly Waiting[], workspace: WorkspaceId, now: Instant): boolean =>
  waiting.some((one) => one.workspace === workspace && one.wakeAt !== null && one.wakeAt <= now);

// Where not all signals were read, the world stands still at the last of them: no timer fires before a signal that came
// earlier, however long the queue.
const slowDown = (shares: ReadonlyMap<WorkspaceId, Share>, signals: readonly StoredSignal[], each: number): void => {
  const read = new Map<WorkspaceId, { count: number; until: number }>();
  for (const { workspace, at } of signals) {
    const known = read.get(workspace) ?? { count: 0, until: 0 };
    read.set(workspace, { count: known.count + 1, until: Math.max(known.until, at) });
  }
  for (const [workspace, { count, until }] of read) {
    const share = shares.get(workspace);
    if (share && count >= each) share.now = instant(Math.min(share.now, until));
  }
};

// An id is looked up by itself within a batch, so one that two workspaces hold takes its turns in two batches.
const turnsOf = (
  shares: ReadonlyMap<WorkspaceId, Share>,
  owners: Map<LeadId, WorkspaceId>,
  { workspace, lead }: { workspace: WorkspaceId; lead: LeadId },
): StoredSignal[] | undefined => {
  const owner = owners.get(lead);
  if (owner !== undefined && owner !== workspace) return undefined;
  owners.set(lead, workspace);
  const turns = shares.get(workspace)?.turns as Map<LeadId, StoredSignal[]> | undefined;
  const known = turns?.get(lead);
  if (known) return known;
  const fresh: StoredSignal[] = [];
  turns?.set(lead, fresh);
  return fresh;
};
