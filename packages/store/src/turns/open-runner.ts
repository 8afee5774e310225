import type { Turn } from '@ripen/workflow';
import type { Pool } from 'pg';
import { openDatabase } from '../connect/open-database.ts';
import { createDefinitionsCache } from '../definitions/definitions-cache.ts';
import type { Runner } from '../runner.ts';
import { sweepBatch } from '../sweeps/sweep-batch.ts';
import { buildBatch } from './build-batch.ts';
import { buildShard } from './build-shard.ts';
import { commandLeads } from './command-leads.ts';
import { lookAtShard } from './look-at-shard.ts';
import { rescoreBatch } from './rescore/rescore-batch.ts';
import type { TurnContext } from './turn-context.ts';

/** What a runner works with: connections, and the turn, which it doesn't know. */
export interface RunnerOptions {
  pool: Pool;
  turn: Turn;
  /** About how many leads take their turns in one transaction. */
  batch?: number;
  /** After how many milliseconds without a word a worker in the middle of a batch is cut off, and the shard is free again. */
  cutOffAfter?: number;
  /** Hears how late each due run woke, in milliseconds, once that is committed. */
  onLateness?: (milliseconds: readonly number[]) => void;
  /** Hears of shards in which a command asked for effects, once that is committed. */
  onEffects?: (shards: readonly number[]) => void;
  log?: (line: string) => void;
}

/** Opens the runner over a pool; there is nothing to close. */
export const openRunner = ({ pool, turn, ...options }: RunnerOptions): Runner => {
  const { batch = 2_000, cutOffAfter = 15_000, onLateness = ignore, onEffects = ignore, log = ignore } = options;
  const context: TurnContext = {
    db: openDatabase(pool),
    turn,
    batch,
    cutOffAfter,
    onLateness,
    log,
    cache: createDefinitionsCache(log),
  };
  return {
    look: (shard) => lookAtShard(context, shard),
    build: (shard) => buildShard(context, shard, buildBatch),
    sweep: (shard) => buildShard(context, shard, sweepBatch),
    rescore: (shard) => buildShard(context, shard, rescoreBatch),
    command: async (workspace, commands) => {
      const asking = await commandLeads(context, workspace, commands);
      if (asking.length > 0) onEffects(asking);
    },
  };
};

const ignore = (): void => undefined;
