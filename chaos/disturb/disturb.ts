import { setTimeout as sleep } from 'node:timers/promises';
import { oneOf } from '../dice.ts';
import type { ChaosOptions } from '../options.ts';
import type { Stage } from '../stage/open-stage.ts';
import { changeFlow } from './change-flow.ts';
import { killPostgres, terminateConnections } from './postgres.ts';

type Disturbance = (stage: Stage) => Promise<void>;

const killOne: Disturbance = async ({ crew, dice }) => {
  const victim = oneOf(dice, crew.posts);
  await victim.ready;
  await sleep(dice() * 400);
  victim.child.signal('SIGKILL');
};

const killAll: Disturbance = async ({ crew }) => {
  for (const { child } of crew.posts) child.signal('SIGKILL');
  await Promise.all(crew.posts.map(({ ready }) => ready));
};

const restartAll: Disturbance = async ({ crew }) => {
  for (const post of crew.posts) {
    await post.ready;
    const began = performance.now();
    const how = await crew.dismiss(post);
    if (how === 0 && performance.now() - began > 25_000) throw new Error(`${post.name} took too long to stop`);
    await post.ready;
  }
};

/** Longer than a worker may be silent in a transaction: the shard is given to another, and what this one commits is refused. */
const freezeWorker: Disturbance = async ({ crew, dice }) => {
  const goOn = crew.freeze(
    oneOf(
      dice,
      crew.posts.filter(({ role }) => role === 'worker'),
    ),
  );
  await sleep(17_000);
  goOn();
};

const flushRedis: Disturbance = async ({ redis }) => redis?.flush();
const stallRedis: Disturbance = async ({ redis }) => redis?.stall(6_000);
const restartRedis: Disturbance = async ({ redis, dice }) => {
  await redis?.kill();
  await sleep(dice() * 10_000);
  await redis?.start();
};

const wild: readonly [name: string, share: number, Disturbance][] = [
  ['one process killed', 60, killOne],
  ['a flow changed, paused or let go on', 20, changeFlow],
  ['every process killed', 6, killAll],
  ['rolling restart', 4, restartAll],
  ['a worker frozen for 17 s', 2, freezeWorker],
  ['every database connection cut', 10, ({ pool }) => terminateConnections(pool)],
  ['PostgreSQL killed', 3, killPostgres],
  ['Redis emptied', 8, flushRedis],
  ['Redis silent for 6 s', 3, stallRedis],
  ['Redis killed, and empty afterwards', 4, restartRedis],
];

const faults = '*=kill@0.004,*=throw@0.002,*=sleep(50)@0.01';

/** Harms something, by the dice; says what it was. Besides, every process dies at fault points by itself. */
export const disturb = async (stage: Stage, { wild: everything }: ChaosOptions): Promise<string> => {
  stage.crew.equip({ RIPEN_FAULTS: faults });
  await sleep(stage.dice() * 150);
  const choices = everything ? wild : wild.slice(0, 1);
  let roll = stage.dice() * choices.reduce((sum, [, share]) => sum + share, 0);
  for (const [name, share, harm] of choices) {
    roll -= share;
    if (roll > 0) continue;
    const over = stage.chronicle.begin(`disturb:${name}`);
    await harm(stage).finally(over);
    return name;
  }
  return 'nothing';
};
