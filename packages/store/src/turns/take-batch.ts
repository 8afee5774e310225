import { type Instant, instant } from '@ripen/domain';
import type { Turn } from '@ripen/workflow';
import type { Transaction } from 'kysely';
import { faultPoint } from '../faults/fault-point.ts';
import type { Database } from '../tables.ts';
import { chooseShares } from './choose-shares.ts';
import { tryShard } from './open-shard.ts';
import { enterWorkspaces } from './read/enter-workspaces.ts';
import { surveyWork, type Waiting } from './read/survey-work.ts';
import { readTakings } from './read-takings.ts';
import { takeTurns } from './take-turns.ts';
import type { TurnContext } from './turn-context.ts';
import { writeOutcome } from './write/write-outcome.ts';

/** What came of one batch. `nextDue` is when the shard has work again; null for never. */
export interface Batch {
  busy: boolean;
  /** The database's clock that this batch went by; null when the shard was busy. */
  now: Instant | null;
  turns: number;
  effects: boolean;
  nextDue: Instant | null;
  lateness: readonly number[];
}

const nothing = { busy: false, now: null, turns: 0, effects: false, nextDue: null, lateness: [] } as const;

/** Workspaces in one batch: with more, each batch serves some of them, chosen by chance. */
const workspacesAtOnce = 100;
/** How soon to look again for a workspace whose definitions are being changed. */
const soon = 200;

/** One transaction: the shard's lock, the clock, a batch of leads, their turns, and all that came of them. */
export const takeBatch = (
  context: TurnContext,
  shard: number,
  { limit, turn }: { limit: number; turn: Turn },
): Promise<Batch> =>
  context.db.transaction().execute(async (trx) => {
    const now = await tryShard(trx, shard, context.cutOffAfter);
    if (now === null) return { ...nothing, busy: true };
    const waiting = await surveyWork(trx, shard);
    const ready = waiting.filter((one) => one.signals || (one.wakeAt !== null && one.wakeAt <= now));
    if (ready.length === 0) return { ...nothing, now, nextDue: firstOf(waiting) };
    await faultPoint('claim.before-commit');
    const outcome = await serve(context, trx, { shard, now, ready, limit, turn });
    if (outcome === null) return { ...nothing, now, nextDue: instant(now + soon) };
    return { busy: false, now, nextDue: now, ...outcome };
  });

interface Serving {
  shard: number;
  now: Instant;
  ready: readonly Waiting[];
  limit: number;
  turn: Turn;
}

const serve = async (
  context: TurnContext,
  trx: Transaction<Database>,
  { shard, now, ready, limit, turn }: Serving,
): Promise<Pick<Batch, 'turns' | 'effects' | 'lateness'> | null> => {
  const candidates = limit === 1 ? ready.slice(0, 1) : some(ready);
  const workspaces = await enterWorkspaces(
    trx,
    shard,
    candidates.map(({ workspace }) => workspace),
  );
  const entered = new Set(workspaces.map(({ id }) => id));
  const shares = await chooseShares(trx, {
    shard,
    now,
    waiting: candidates.filter(({ workspace }) => entered.has(workspace)),
    limit,
  });
  const takings = await readTakings(trx, { shard, shares, workspaces, cache: context.cache });
  if (takings.length === 0) return null;
  await faultPoint('rule.mid');
  const outcome = takeTurns(turn, takings);
  const effects = await writeOutcome(trx, shard, outcome);
  await faultPoint('advance.before-commit');
  return { turns: takings.length, effects, lateness: outcome.lateness };
};

const some = (ready: readonly Waiting[]): readonly Waiting[] => {
  if (ready.length <= workspacesAtOnce) return ready;
  return ready
    .map((one) => ({ one, dice: Math.random() }))
    .toSorted((a, b) => a.dice - b.dice)
    .slice(0, workspacesAtOnce)
    .map(({ one }) => one);
};

const firstOf = (waiting: readonly Waiting[]): Instant | null => {
  let first: Instant | null = null;
  for (const { wakeAt } of waiting) if (wakeAt !== null && (first === null || wakeAt < first)) first = wakeAt;
  return first;
};
