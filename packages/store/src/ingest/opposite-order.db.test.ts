import { afterEach, beforeEach, expect, it } from 'vitest';
import { shardCount } from '@ripen/domain';
import { openRunnerScene, type RunnerScene, tellingTurn } from '../../test/runner-scene.ts';
import { type IngestItem, openDatabase, openIngest, openPool, openRunner } from '../index.ts';

let scene: RunnerScene;
beforeEach(async () => {
  scene = await openRunnerScene();
});
afterEach(() => scene.close());

const people = 20;
const rounds = 60;

const itemOf = (who: number, id: string): IngestItem => ({
  messageId: id,
  kind: 'track',
  name: 'Did',
  properties: {},
  hash: Buffer.from(id),
  occurred: { before: 0 },
  externalId: `p${who}`,
  anonymousId: null,
  previousId: null,
  email: null,
  changes: [],
  refused: [],
});

it('two processes that feed the same people in opposite order, and workers that let them take turns, never block one another', async () => {
  const { workspace } = await scene.workspace();
  const there = Array.from({ length: people }, (_, n) => n);
  const pools = [1, 2, 3].map((n) => openPool(scene.url, { name: `process ${n}`, max: 4 }));
  const [first, second, third] = pools;
  if (!first || !second || !third) throw new Error('no pools');
  const feed = async (pool: typeof first, name: string, order: readonly number[]): Promise<void> => {
    const ingest = openIngest(openDatabase(pool), () => undefined);
    for (let round = 0; round < rounds; round++)
      await ingest.take(
        workspace,
        order.map((who) => itemOf(who, `${name} ${round} ${who}`)),
      );
  };
  let feeding = true;
  const work = async (): Promise<void> => {
    const { look } = openRunner({ pool: third, turn: tellingTurn });
    while (feeding) for (let shard = 0; shard < shardCount && feeding; shard++) await look(shard);
  };
  const working = work();
  await Promise.all([feed(first, 'up', there), feed(second, 'down', there.toReversed())]);
  feeding = false;
  await working;
  // what a connection has counted is told once it ends
  await Promise.all(pools.map((pool) => pool.end()));
  expect(await scene.rows('select count(*)::int as stored from event')).toEqual([{ stored: 2 * people * rounds }]);
  expect(await scene.rows('select count(*)::int as people from lead')).toEqual([{ people }]);
  expect(
    await scene.rows('select deadlocks::int as deadlocks from pg_stat_database where datname = current_database()'),
  ).toEqual([{ deadlocks: 0 }]);
});
