import { faultPoint } from '../faults/fault-point.ts';
import type { Looked } from '../runner.ts';
import { faultOf } from './fault-of.ts';
import { type Batch, takeBatch } from './take-batch.ts';
import { tryAgain } from './try-again.ts';
import type { TurnContext } from './turn-context.ts';

/** How long one look goes on, in milliseconds: with more to do, it comes back and lets other shards have their go. */
const patience = 2_000;

/**
 * Takes full batches of a shard, one after another, until what was due is done, another holds it, or patience ends. After a
 * batch that was far from full it comes back later, `nextDueIn` being 0: what falls due meanwhile is little, costs as much as a
 * batch that is full, and keeps other shards waiting.
 */
export const lookAtShard = async (context: TurnContext, shard: number): Promise<Looked> => {
  const began = performance.now();
  const looked: Looked = { turns: 0, busy: false, nextDueIn: null, effects: false };
  let limit = context.batch;
  for (;;) {
    const batch = await tryAgain(() => takeBatch(context, shard, { limit, turn: context.turn })).catch(
      (error: unknown) => failed(error),
    );
    if ('error' in batch) {
      limit = limit === 1 ? await parkFirst(context, shard, batch.error) : Math.ceil(limit / 8);
      continue;
    }
    if (batch.turns > 0) await faultPoint('advance.after-commit');
    add(context, looked, batch);
    if (batch.busy || performance.now() - began > patience) return looked;
    if (batch.turns * 4 < limit) return looked;
    limit = Math.min(context.batch, limit * 2);
  }
};

// Something in the batch can't be stored: smaller batches find it.
const failed = (error: unknown): { error: unknown } => {
  if (faultOf(error) !== 'data') throw error;
  return { error };
};

const parkFirst = async (context: TurnContext, shard: number, error: unknown): Promise<number> => {
  const reason = `what came of it couldn’t be stored: ${error instanceof Error ? error.message : String(error)}`;
  context.log(`A lead of shard ${shard} is parked: ${reason}`);
  const refuse = (): never => {
    throw new Error(reason);
  };
  await tryAgain(() => takeBatch(context, shard, { limit: 1, turn: refuse }));
  return 1;
};

const add = (context: TurnContext, looked: Looked, { busy, now, turns, effects, nextDue, lateness }: Batch): void => {
  looked.turns += turns;
  looked.busy = busy;
  looked.effects ||= effects;
  looked.nextDueIn = nextDue === null || now === null ? null : Math.max(0, nextDue - now);
  if (lateness.length > 0) context.onLateness(lateness);
};
