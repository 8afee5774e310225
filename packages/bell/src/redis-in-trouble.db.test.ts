import { openProxy, startRedis } from '@ripen/testkit';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Bell } from './bell.ts';
import { openBell } from './open-bell.ts';

const redis = await startRedis();
afterAll(() => redis?.stop());

const databaseUrl = 'postgres://nowhere';
const until = (check: () => unknown, timeout = 30_000) => vi.waitFor(check, { timeout, interval: 20 });

const listen = async (bell: Bell): Promise<number[]> => {
  const heard: number[] = [];
  const serving = await bell.serve((_chore, shard) => Promise.resolve(void heard.push(shard)), 4);
  onTestFinished(() => serving.stop());
  return heard;
};

describe.skipIf(!redis)('a Redis in trouble', () => {
  const url = redis?.url ?? '';

  test('that throws keys away when its memory is full is refused, with what to change', async () => {
    const client = new Redis(url);
    onTestFinished(async () => {
      await client.config('SET', 'maxmemory-policy', 'noeviction');
      client.disconnect();
    });
    await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await expect(openBell({ redisUrl: url, databaseUrl })).rejects.toThrow('set it to noeviction');
    await client.config('SET', 'maxmemory-policy', 'noeviction');
    await (await openBell({ redisUrl: url, databaseUrl })).close();
  });

  test('with full memory loses rings, which are counted, and takes them again once it has room', async () => {
    await redis?.flush();
    const client = new Redis(url);
    onTestFinished(async () => {
      await client.config('SET', 'maxmemory', '0');
      client.disconnect();
    });
    const bell = await openBell({ redisUrl: url, databaseUrl });
    onTestFinished(() => bell.close());
    await client.config('SET', 'maxmemory', '1');
    bell.ring('turns', [1, 2, 3]);
    await until(() => expect(bell.lost()).toBe(3));
    await client.config('SET', 'maxmemory', '0');
    bell.ring('turns', [4]);
    const heard = await listen(bell);
    await until(() => expect(heard).toEqual([4]));
  });

  test('that goes silent without a word is found out, and bells are rung and heard on new connections', async () => {
    await redis?.flush();
    const proxy = await openProxy(url);
    onTestFinished(() => proxy.close());
    const bell = await openBell({ redisUrl: proxy.url, databaseUrl });
    onTestFinished(() => bell.close());
    const heard = await listen(bell);
    bell.ring('turns', [1]);
    await until(() => expect(heard).toContain(1));
    proxy.freeze();
    bell.ring('turns', [2]);
    await until(() => expect(bell.lost()).toBeGreaterThan(0));
    await until(async () => expect(await bell.isReachable()).toBe(true));
    bell.ring('turns', [3]);
    await until(() => expect(heard).toContain(3));
  });
});
