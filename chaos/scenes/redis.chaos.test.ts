import { expect, test } from 'vitest';
import { holdThrough, type Scene } from './hold-through.ts';

const readiness = async ({ url }: Scene): Promise<unknown> => (await fetch(`${url}/readyz`)).json();
const over = `select from (select count(*) as n from run where status = 'ended') x where n >= `;

test('Redis emptied, killed and empty afterwards, busy, silent, or away: everything goes on, and events are acknowledged', async () => {
  await holdThrough({ bell: 'redis', calm: true }, async (scene) => {
    const { redis, letIn, acknowledged, until } = scene;
    if (!redis) throw new Error('this scene needs a redis-server on the PATH');
    letIn(80);
    await acknowledged();
    // some wait, some are due
    await until(`select from run where status = 'waiting' and wake_at > now() limit 1`);
    await redis.flush();
    await until(`${over} 40`);
    letIn(40);
    await acknowledged();
    await redis.kill();
    await redis.start();
    letIn(40);
    await acknowledged();
    await redis.keepBusy(3_000);
    letIn(40);
    const silence = redis.stall(6_000);
    await acknowledged();
    await silence;
    await redis.kill();
    letIn(80);
    await acknowledged();
    await expect.poll(() => readiness(scene)).toEqual({ status: 'ready', database: true, bell: false });
    // with no bell at all, the workers look by themselves
    await until(`${over} 280`);
    await redis.start();
    await expect
      .poll(() => readiness(scene), { timeout: 15_000 })
      .toEqual({ status: 'ready', database: true, bell: true });
  });
});
