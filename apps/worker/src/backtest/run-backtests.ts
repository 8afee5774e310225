import { setTimeout as sleep } from 'node:timers/promises';
import { type BacktestId, shardCount } from '@ripen/domain';
import {
  type Database,
  failBacktest,
  nextBacktests,
  readSurroundings,
  settleBacktest,
  surveyShards,
  takeBacktestBatch,
  type WholeBacktest,
} from '@ripen/store';
import type { Kysely } from 'kysely';
import { findOfLeads, nobody } from './find-of-leads.ts';
import { compileTried, mergeBoth, type Tried } from '@ripen/engine';

/** Leads in one batch: so much is done again when it is cut off. */
const batch = 200;
/** Batches under way together: while the database reads for one, another goes through turns. */
const lanes = 2;
/** How long a batch waits at most for what is due in the runner, in milliseconds, and how often it looks. */
const patience = 1_500;
const every = 100;

/** Runs the backtests that wait or are under way, a batch of each in turn, until none is left here; what is due in the runner goes first. */
export const runBacktests = async (db: Kysely<Database>): Promise<void> => {
  const compiled = new Map<BacktestId, Tried>();
  await Promise.all(Array.from({ length: lanes }, () => runLane(db, compiled)));
};

const runLane = async (db: Kysely<Database>, compiled: Map<BacktestId, Tried>): Promise<void> => {
  for (;;) {
    const backtests = await nextBacktests(db, nobody());
    let took = false;
    for (const backtest of backtests) took = (await takeOne(db, backtest, compiled)) || took;
    if (!took) return;
  }
};

/** Takes a batch of a backtest, or ends it where none is left; whether there may be more to do. */
const takeOne = async (
  db: Kysely<Database>,
  backtest: WholeBacktest,
  compiled: Map<BacktestId, Tried>,
): Promise<boolean> => {
  try {
    const tried = compiled.get(backtest.id) ?? (await compile(db, backtest));
    compiled.set(backtest.id, tried);
    await giveWay(db);
    const taken = await takeBacktestBatch(db, backtest, { limit: batch, find: findOfLeads(backtest, tried) });
    return taken || (await settleBacktest(db, backtest, mergeBoth));
  } catch (error) {
    if (isOutage(error)) throw error;
    await failBacktest(db, backtest, error instanceof Error ? error.message : String(error));
    return true;
  }
};

const compile = async (db: Kysely<Database>, backtest: WholeBacktest): Promise<Tried> =>
  compileTried(backtest, await readSurroundings(db, backtest.workspace, backtest.workflow));

// A runner that is always behind would never let a backtest begin: so the wait is bounded.
const giveWay = async (db: Kysely<Database>): Promise<void> => {
  for (let waited = 0; waited < patience; waited += every) {
    const { turns } = await surveyShards(db, { shards: shardCount, hands: [] });
    if (turns.length === 0) return;
    await sleep(every);
  }
};

/** Whether the database is at fault (lost, too slow, in the way) rather than what was asked: then the batch is taken again. */
const isOutage = (error: unknown): boolean =>
  error instanceof Error &&
  (!('code' in error) ? /connection|timeout|terminated/i.test(error.message) : isOutageCode(error.code));

const isOutageCode = (code: unknown): boolean => typeof code === 'string' && !/^(22|23|42)/.test(code);
