import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Redis } from 'ioredis';

/** A Redis for tests. `flush` empties its database; `stop` ends it if it is ours. */
export interface TestRedis {
  url: string;
  flush: () => Promise<void>;
  stop: () => Promise<void>;
}

const anyPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

const spawned = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    child.once('spawn', () => resolve(true));
    child.once('error', () => resolve(false));
  });

const connect = async (url: string): Promise<Redis> => {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: (times) => (times > 200 ? null : 50) });
  // While the server starts, connections fail and are tried again for ten seconds; the ping below tells when it's there.
  client.on('error', () => undefined);
  await client.ping();
  return client;
};

const open = async (url: string, child: ChildProcess | null): Promise<TestRedis> => {
  const client = await connect(url);
  const stop = async (): Promise<void> => {
    client.disconnect();
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  };
  return { url, stop, flush: async () => void (await client.flushdb()) };
};

/**
 * The Redis at REDIS_URL, or one of our own on a free port that keeps nothing; null, with one line that says so, where
 * there is neither.
 */
export const startRedis = async (): Promise<TestRedis | null> => {
  if (process.env.REDIS_URL) return open(process.env.REDIS_URL, null);
  const port = await anyPort();
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', flags, { stdio: 'ignore' });
  process.once('exit', () => child.kill());
  if (await spawned(child)) return open(`redis://127.0.0.1:${port}`, child);
  console.warn('Skipped what needs Redis: REDIS_URL is not set and there is no redis-server on the PATH.');
  return null;
};
