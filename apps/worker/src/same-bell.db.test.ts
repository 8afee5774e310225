import { type Bell, openBell } from '@ripen/bell';
import { turn } from '@ripen/engine';
import { openDatabase, openPool, openRunner, type Runner } from '@ripen/store';
import { startRedis } from '@ripen/testkit';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openStand } from '../test/stand.ts';

const redis = await startRedis();
afterAll(() => redis?.stop());
const backends = [['PostgreSQL', null] as const, ...(redis ? [['Redis', redis.url] as const] : [])];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const steps = [
  ['in', 'entry', { on: 'api' }],
  ['w', 'wait', { for: { days: 1 } }],
  ['t', 'add-tag', { tag: 'through' }],
  ['x', 'exit'],
] satisfies [string, string, object?][];

describe.each(backends)('the same bell rung five times at once, on %s', (_name, redisUrl) => {
  it('is heard by two workers: all that is due is advanced once, and every other look does nothing', async () => {
    await redis?.flush();
    const stand = await openStand(redisUrl);
    closing.push(stand.close);
    const flow = await stand.publish(
      steps,
      steps.slice(1).map(([to], n) => [steps[n]?.[0] ?? '', n === 0 ? 'entered' : 'done', to]),
    );
    const lead = await stand.lead('ada@example.com');
    await stand.start(flow, [lead]);
    const looks: { turns: number; busy: boolean }[] = [];
    const watched = (runner: Runner): Runner => ({
      ...runner,
      look: async (shard) => {
        const looked = await runner.look(shard);
        looks.push(looked);
        return looked;
      },
    });
    // nobody but the bell tells the workers anything
    const rung = (): void => undefined;
    const still = (bell: Bell): Bell => ({ ...bell, ring: rung, ringIn: rung, ringAgain: rung });
    await stand.worker({
      bell: still(stand.bell),
      runner: watched(stand.runner),
      reconcileEvery: 3_600_000,
      concurrency: 5,
    });
    const pool = openPool(stand.url, { name: 'second', max: 8 });
    const bell = await openBell({ redisUrl: redisUrl ?? undefined, databaseUrl: stand.url });
    const second = await stand.worker({
      db: openDatabase(pool),
      bell: still(bell),
      runner: watched(openRunner({ pool, turn })),
      reconcileEvery: 3_600_000,
      concurrency: 5,
    });
    closing.push(async () => {
      await second.stop();
      await bell.close();
      await pool.end();
    });
    await stand.ask(`update run set wake_at = now() - interval '1 second'`);
    const [{ shard } = { shard: 0 }] = await stand.ask<{ shard: number }>('select shard from run');
    for (let time = 0; time < 5; time++) stand.bell.ringAgain('turns', [shard]);
    // rings of the same moment become one, so each goes out by itself
    for (let time = 0; time < 4; time++) {
      await vi.waitFor(() => expect(looks.length).toBeGreaterThan(time), { timeout: 15_000, interval: 1 });
      stand.bell.ringAgain('turns', [shard]);
    }
    await vi.waitFor(() => expect(looks.length).toBeGreaterThanOrEqual(5), { timeout: 15_000 });
    expect(looks.filter(({ turns }) => turns > 0)).toHaveLength(1);
    expect(await stand.ask(`select node, port from journal order by step`)).toEqual([
      { node: 'in', port: 'entered' },
      { node: 'w', port: null },
      { node: 'w', port: 'done' },
      { node: 't', port: 'done' },
      { node: 'x', port: null },
    ]);
  });
});
