import { freshDatabase, startRedis } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Bell, Chore } from './bell.ts';
import { openBell } from './open-bell.ts';

const redis = await startRedis();
const backends = [
  ...(redis ? [{ backend: 'Redis', redisUrl: redis.url }] : []),
  { backend: 'PostgreSQL', redisUrl: undefined },
];

const until = <T>(check: () => T | Promise<T>, timeout = 10_000): Promise<T> =>
  vi.waitFor(check, { timeout, interval: 10 });

afterAll(() => redis?.stop());

describe.each(backends)('the bell on $backend', ({ redisUrl }) => {
  let url: string;
  beforeAll(async () => {
    const database = await freshDatabase();
    url = database.url;
    return () => database.drop();
  });

  const open = async (): Promise<Bell> => {
    const bell = await openBell({ redisUrl, databaseUrl: url });
    onTestFinished(() => bell.close());
    await redis?.flush();
    return bell;
  };

  const listen = async (bell: Bell, answer: (chore: Chore, shard: number) => Promise<void> = async () => undefined) => {
    const heard: string[] = [];
    const serving = await bell.serve(async (chore, shard) => {
      heard.push(`${chore} ${shard}`);
      await answer(chore, shard);
    }, 4);
    onTestFinished(() => serving.stop());
    return heard;
  };

  test('rings of the same moment become one for each shard and chore', async () => {
    const bell = await open();
    for (let i = 0; i < 100; i++) bell.ring('turns', [3, 5]);
    bell.ring('effects', [3]);
    const heard = await listen(bell);
    await until(() => expect(heard.toSorted()).toEqual(['effects 3', 'turns 3', 'turns 5']));
  });

  test('a ring while the shard is being looked at is heard afterwards', async () => {
    const bell = await open();
    const heard = await listen(bell, async () => {
      if (heard.length > 1) return;
      // the other shard's bell, hung together with this one, tells that both are in the queue
      bell.ring('turns', [7, 8]);
      await until(() => expect(heard).toContain('turns 8'));
    });
    bell.ring('turns', [7]);
    await until(() => expect(heard).toEqual(['turns 7', 'turns 8', 'turns 7']));
  });

  test('a delayed bell is replaced by a later call, also while it is being answered', async () => {
    const bell = await open();
    const began = performance.now();
    const times: number[] = [];
    const heard = await listen(bell, async () => {
      times.push(performance.now() - began);
      if (times.length === 1) bell.ringIn('turns', 9, 100);
    });
    bell.ringIn('turns', 9, 60_000);
    bell.ringIn('turns', 9, 300);
    await until(() => expect(heard).toEqual(['turns 9', 'turns 9']));
    expect(times[0]).toBeGreaterThanOrEqual(290);
  });

  test('a delayed bell swallows no immediate one', async () => {
    const bell = await open();
    const heard = await listen(bell);
    bell.ringIn('turns', 11, 60_000);
    bell.ring('turns', [11]);
    await until(() => expect(heard).toEqual(['turns 11']));
  });

  test('rings anew are heard although a bell of that shard is held', async () => {
    const bell = await open();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const heard = await listen(bell, () => (heard.length === 1 ? held : Promise.resolve()));
    bell.ring('turns', [13]);
    await until(() => expect(heard).toHaveLength(1));
    bell.ringAgain('turns', [13]);
    await until(() => expect(heard).toHaveLength(2));
    release();
  });

  test('an answer that fails leaves the shard free for the next bell', async () => {
    const bell = await open();
    const heard = await listen(bell, () => Promise.reject(new Error('as scripted')));
    bell.ring('effects', [17]);
    await until(() => expect(heard).toHaveLength(1));
    bell.ring('effects', [17]);
    await until(() => expect(heard).toHaveLength(2));
  });
});

test.skipIf(!redis)('while Redis is down nothing waits and nothing throws; lost rings are counted', async () => {
  const bell = await openBell({ redisUrl: 'redis://127.0.0.1:1', databaseUrl: 'postgres://nowhere' });
  bell.ring('turns', [1, 2]);
  await until(() => expect(bell.lost()).toBe(2));
  expect(await bell.isReachable()).toBe(false);
  await bell.close();
});
