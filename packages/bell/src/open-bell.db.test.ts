import { freshDatabase, startRedis } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bell } from './bell.ts';
import { openBell } from './open-bell.ts';

const redis = await startRedis();
afterAll(() => redis?.stop());

const backends = [['PostgreSQL', null] as const, ...(redis ? [['Redis', redis.url] as const] : [])];

describe.each(backends)('the bell on %s', (_name, redisUrl) => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let bell: Bell;
  const log: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    await redis?.flush();
    bell = await openBell({ redisUrl, databaseUrl: database.url, log: (line) => log.push(line) });
  });
  afterAll(async () => {
    await bell.close();
    await database.drop();
  });

  it('is heard once for many rings of one moment, and for each shard and chore', async () => {
    const heard: string[] = [];
    const { stop } = await bell.serve(async (chore, shard) => void heard.push(`${chore} ${shard}`), 4);
    for (let n = 0; n < 50; n++) bell.ring('turns', [7, 9]);
    bell.ring('effects', [7]);
    await vi.waitFor(() => expect(heard.toSorted()).toEqual(['effects 7', 'turns 7', 'turns 9']), 5_000);
    await stop();
  });

  it('rings once more when it was rung while being answered', async () => {
    let release = (): void => undefined;
    const heard: number[] = [];
    const { stop } = await bell.serve(async (_chore, shard) => {
      heard.push(shard);
      if (heard.length === 1) await new Promise<void>((resolve) => (release = resolve));
    }, 4);
    bell.ring('turns', [1]);
    await vi.waitFor(() => expect(heard).toEqual([1]), 5_000);
    for (let n = 0; n < 5; n++) bell.ring('turns', [1]);
    bell.ringIn('turns', 2, 1);
    await vi.waitFor(() => expect(heard).toEqual([1, 2]), 5_000);
    release();
    await vi.waitFor(() => expect(heard).toEqual([1, 2, 1]), 5_000);
    await stop();
  });

  it('a delayed bell neither swallows one for now, nor is swallowed while the shard is looked at', async () => {
    let release = (): void => undefined;
    const heard: number[] = [];
    const { stop } = await bell.serve(async () => {
      heard.push(Date.now());
      if (heard.length === 1) await new Promise<void>((resolve) => (release = resolve));
    }, 4);
    bell.ringIn('turns', 3, 3_600_000);
    bell.ring('turns', [3]);
    await vi.waitFor(() => expect(heard).toHaveLength(1), 5_000);
    bell.ringIn('turns', 3, 300);
    await vi.waitFor(() => expect(heard).toHaveLength(2), 5_000);
    release();
    await stop();
  });

  it('a bell without an id is heard though a stuck one holds the shard’s', async () => {
    let release = (): void => undefined;
    const heard: number[] = [];
    const { stop } = await bell.serve(async (_chore, shard) => {
      heard.push(shard);
      if (heard.length === 1) await new Promise<void>((resolve) => (release = resolve));
    }, 4);
    bell.ring('effects', [5]);
    await vi.waitFor(() => expect(heard).toEqual([5]), 5_000);
    bell.remind('effects', [5]);
    await vi.waitFor(() => expect(heard).toEqual([5, 5]), 5_000);
    release();
    await stop();
  });

  it('is heard again when answering failed is rung again', async () => {
    let count = 0;
    const { stop } = await bell.serve(async () => {
      if (++count === 1) throw new Error('not now');
    }, 1);
    bell.ring('turns', [11]);
    await vi.waitFor(() => expect(log.join()).toContain('not now'), 5_000);
    bell.ring('turns', [11]);
    await vi.waitFor(() => expect(count).toBe(2), 5_000);
    await stop();
  });

  it('says that it can be reached', async () => {
    expect(await bell.isReachable()).toBe(true);
  });
});

describe('a bell whose Redis is away', () => {
  it('rings into the air without harm, and says that it can’t be reached', async () => {
    const lines: string[] = [];
    const bell = await openBell({ redisUrl: 'redis://127.0.0.1:1', databaseUrl: '', log: (line) => lines.push(line) });
    for (let n = 0; n < 100; n++) bell.ring('turns', [n % 64]);
    expect(await bell.isReachable()).toBe(false);
    await bell.close();
  });
});
