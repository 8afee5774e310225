import { Redis } from 'ioredis';
import { expect, test, vi } from 'vitest';
import { startRedis } from './start-redis.ts';

test('a Redis is there and can be emptied, or one line says that there is none', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const redis = await startRedis();
  if (!redis) {
    expect(said.mock.calls).toEqual([[expect.stringContaining('REDIS_URL is not set')]]);
    return;
  }
  const client = new Redis(redis.url);
  await client.set('ripen-test', 'here');
  await redis.flush();
  expect(await client.get('ripen-test')).toBeNull();
  client.disconnect();
  await redis.stop();
});

test('without REDIS_URL and redis-server there is none, and one line says so', async () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubEnv('REDIS_URL', '');
  vi.stubEnv('PATH', '/nowhere');
  expect(await startRedis()).toBeNull();
  expect(said.mock.calls).toEqual([[expect.stringContaining('no redis-server on the PATH')]]);
  vi.unstubAllEnvs();
});
