import { type Bell, type Chore, within } from '@ripen/bell';
import { parseZone, shardCount, utc } from '@ripen/domain';
import {
  advanceSchedule,
  type Database,
  type Runner,
  faultPoint,
  keepMail,
  surveyShards,
  tendProviders,
} from '@ripen/store';
import { nextTick } from '@ripen/workflow';
import { handNames } from '@ripen/workflow/effects';
import type { Kysely } from 'kysely';
import { keepBacktesting } from './backtest/keep-backtesting.ts';
import { carryOut } from './carry-out.ts';
import type { Kit } from './kit.ts';
import { openMailer } from './mail/open-mailer.ts';
import { mailboxTransport, smtpTransport } from './mail/transports.ts';
import { openMailbox } from './mailbox/open-mailbox.ts';
import { openLanes } from './lanes.ts';
import { keepBuilding } from './keep-building.ts';
import { keepDoing } from './keep-doing.ts';
import { openRenderer } from './render/open-renderer.ts';
import { openCaller } from './webhook/open-caller.ts';

/** What a worker is given. Without `smtpUrl`, mail goes to a mailbox that the worker opens on this machine. */
export interface WorkerOptions {
  db: Kysely<Database>;
  /** Where that database is: what runs in a thread of its own has its own connections. */
  databaseUrl: string;
  bell: Bell;
  runner: Runner;
  smtpUrl: string | null;
  publicUrl: string;
  secret: string;
  allowPrivateWebhooks: boolean;
  log: (line: string) => void;
  onEffect?: Kit['onEffect'];
  /** Shards looked at together in this process; two keep both Node and PostgreSQL busy. */
  concurrency?: number;
  /** How long a hand may take, in milliseconds, before its attempt is given up for dead: a minute, if nothing is said. */
  lease?: number;
  /** Milliseconds between two rounds of the reconciler. */
  reconcileEvery?: number;
}

/** A worker at work. */
export interface RunningWorker {
  /** Takes no more bells and begins nothing new; resolves once what is under way is done, after twenty seconds at the latest. */
  stop: () => Promise<void>;
}

/** How long a worker that is asked to stop may take to finish what is under way, in milliseconds. */
const longestStop = 19_000;
/** How soon to look again at a shard that another worker held: it may have looked before the work was there. */
const whenBusy = 50;

/** Starts a worker: it answers bells, and a reconciler rings for work whose bell was lost. */
export const startWorker = async (options: WorkerOptions): Promise<RunningWorker> => {
  const { bell, log } = options;
  const { kit, close } = await openKit(options);
  const answer = async (chore: Chore, shard: number): Promise<void> => {
    if (chore === 'turns') await lookAt(options, shard);
    else await handOver(kit, bell, shard);
    await faultPoint('job.before-ack');
  };
  const serving = await bell.serve(answer, options.concurrency ?? 4);
  const reconciling = keepDoing(
    () => reconcile(options, answer),
    options.reconcileEvery ?? 3_000,
    (error) => log(`The reconciler: ${error.message}`),
  );
  const idle = [keepBuilding(options), keepBacktesting(options)];
  const ticking = keepDoing(
    () => tick(options),
    Math.min(1_000, options.reconcileEvery ?? 1_000),
    (error) => log(`The schedules: ${error.message}`),
  );
  return {
    stop: async () => {
      for (const { slots } of kit.lanes) slots.close();
      const loops = [...idle, ticking, reconciling].map((loop) => loop.stop());
      const done = await within(Promise.all([...loops, serving.stop()]), longestStop);
      if (!done) log('What was under way took too long; another worker will look after it.');
      await within(close(), 1_000);
    },
  };
};

const lookAt = async ({ runner, bell }: WorkerOptions, shard: number): Promise<void> => {
  const { busy, nextDueIn, effects } = await runner.look(shard);
  if (effects) bell.ring('effects', [shard]);
  if (busy) bell.ringIn('turns', shard, whenBusy);
  else if (nextDueIn === 0) bell.ring('turns', [shard]);
  else if (nextDueIn !== null) bell.ringIn('turns', shard, nextDueIn);
};

const handOver = async (kit: Kit, bell: Bell, shard: number): Promise<void> => {
  const { settled, nextIn } = await carryOut(kit, shard);
  if (settled) bell.ring('turns', [shard]);
  if (nextIn !== null) bell.ringIn('effects', shard, nextIn);
};

/** Rings for every shard that has work now; while the queue can't be reached, does the work itself. */
const reconcile = async (
  { db, bell }: WorkerOptions,
  answer: (chore: Chore, shard: number) => Promise<void>,
): Promise<void> => {
  bell.ring('effects', await tendProviders(db));
  const due = await surveyShards(db, { shards: shardCount, hands: handNames });
  if (due.turns.length + due.effects.length === 0) return;
  if (await bell.isReachable()) {
    bell.ringAgain('turns', due.turns);
    bell.ringAgain('effects', due.effects);
    return;
  }
  for (const shard of due.turns) await answer('turns', shard);
  for (const shard of (await surveyShards(db, { shards: shardCount, hands: handNames })).effects)
    await answer('effects', shard);
  for (const shard of (await surveyShards(db, { shards: shardCount, hands: handNames })).turns)
    await answer('turns', shard);
};

/** Takes the schedules of all workspaces as far as they can go now, and rings for the leads that they started. */
const tick = async ({ db, bell }: WorkerOptions): Promise<void> => {
  for (;;) {
    const { more, shards } = await advanceSchedule(db, (cron, zone, after) =>
      nextTick(cron, parseZone(zone) ?? utc, after),
    );
    if (shards.length > 0) bell.ring('turns', shards);
    if (!more) return;
  }
};

const openKit = async (options: WorkerOptions): Promise<{ kit: Kit; close: () => Promise<void> }> => {
  const { db, smtpUrl, publicUrl, secret, lease, log, onEffect = () => undefined } = options;
  const mailbox = smtpUrl === null ? await openMailbox((mail) => keepMail(db, mail), log) : null;
  const outside = smtpUrl === null ? null : smtpTransport(smtpUrl);
  const transport = (workspace: string) =>
    outside ?? mailboxTransport(mailbox?.port ?? 0, { user: workspace, pass: mailbox?.password ?? '' });
  const renderer = openRenderer();
  const mailer = openMailer({ transport, publicUrl });
  const caller = openCaller({ allowPrivate: options.allowPrivateWebhooks });
  const close = async (): Promise<void> => {
    mailer.close();
    await Promise.all([renderer.close(), caller.close(), mailbox?.close()]);
  };
  return { kit: { db, lanes: openLanes(), renderer, mailer, caller, publicUrl, secret, lease, log, onEffect }, close };
};
