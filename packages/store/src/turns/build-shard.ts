import type { Built } from '../runner.ts';
import { faultOf } from './fault-of.ts';
import { tryAgain } from './try-again.ts';
import type { TurnContext } from './turn-context.ts';

/** Leads in one batch of a build: what is due in the shard meanwhile waits for one batch at most. */
const most = 250;

/** Takes a batch of idle work in a shard, by turns of so many leads at most. */
export type IdleBatch = (
  context: TurnContext,
  shard: number,
  taking: { limit: number; turn: TurnContext['turn'] },
) => Promise<Built>;

/** Takes one batch of idle work in a shard; a lead whose outcome can't be stored is found among the others, and passed over with a line in its story. */
export const buildShard = async (context: TurnContext, shard: number, batch: IdleBatch): Promise<Built> => {
  let limit = Math.min(most, context.batch);
  for (;;) {
    const built = await tryAgain(() => batch(context, shard, { limit, turn: context.turn })).catch(failed);
    if (!('error' in built)) return built;
    if (limit === 1) return passOver(context, shard, { error: built.error, batch });
    limit = Math.ceil(limit / 8);
  }
};

const failed = (error: unknown): { error: unknown } => {
  if (faultOf(error) !== 'data') throw error;
  return { error };
};

const passOver = (
  context: TurnContext,
  shard: number,
  { error, batch }: { error: unknown; batch: IdleBatch },
): Promise<Built> => {
  const reason = `what came of it couldn’t be stored: ${error instanceof Error ? error.message : String(error)}`;
  context.log(`A lead of shard ${shard} is passed over: ${reason}`);
  const refuse = (): never => {
    throw new Error(reason);
  };
  return tryAgain(() => batch(context, shard, { limit: 1, turn: refuse }));
};
