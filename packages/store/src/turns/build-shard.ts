import type { Built } from '../runner.ts';
import { buildBatch } from './build-batch.ts';
import { faultOf } from './fault-of.ts';
import { tryAgain } from './try-again.ts';
import type { TurnContext } from './turn-context.ts';

/** Leads in one batch of a build: what is due in the shard meanwhile waits for one batch at most. */
const most = 250;

/** Takes one batch of what is to be built in a shard; a lead whose outcome can't be stored is found among the others, and passed over with a line in its story. */
export const buildShard = async (context: TurnContext, shard: number): Promise<Built> => {
  let limit = Math.min(most, context.batch);
  for (;;) {
    const built = await tryAgain(() => buildBatch(context, shard, { limit, turn: context.turn })).catch(failed);
    if (!('error' in built)) return built;
    if (limit === 1) return passOver(context, shard, built.error);
    limit = Math.ceil(limit / 8);
  }
};

const failed = (error: unknown): { error: unknown } => {
  if (faultOf(error) !== 'data') throw error;
  return { error };
};

const passOver = (context: TurnContext, shard: number, error: unknown): Promise<Built> => {
  const reason = `what came of it couldn’t be stored: ${error instanceof Error ? error.message : String(error)}`;
  context.log(`A lead of shard ${shard} is passed over by a segment’s build: ${reason}`);
  const refuse = (): never => {
    throw new Error(reason);
  };
  return tryAgain(() => buildBatch(context, shard, { limit: 1, turn: refuse }));
};
