import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** A Redis on a fixed port that keeps nothing on disk, so that a restarted one is empty. */
export interface RedisServer {
  url: string;
  flush: () => Promise<void>;
  /** How many keys it holds. */
  size: () => Promise<number>;
  /** Keeps it busy with a script for so many milliseconds, during which it answers everybody that it is. */
  keepBusy: (milliseconds: number) => Promise<void>;
  /** Holds it for so many milliseconds: it answers nobody meanwhile. */
  stall: (milliseconds: number) => Promise<void>;
  kill: () => Promise<void>;
  start: () => Promise<void>;
}

const busyScript = `
local function now() local t = redis.call('TIME') return t[1] * 1000 + t[2] / 1000 end
local till = now() + tonumber(ARGV[1])
while now() < till do end
return 1`;

/** Starts a Redis on that port. */
export const startRedisServer = async (port: number): Promise<RedisServer> => {
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const flags = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const begun = spawn('redis-server', flags, { stdio: 'ignore' });
    child = begun;
    process.once('exit', () => begun.kill('SIGKILL'));
    await new Promise((resolve, reject) => begun.once('spawn', () => resolve(null)).once('error', reject));
    await ask((client) => client.ping());
  };
  const ask = async (what: (client: Redis) => Promise<unknown>): Promise<void> => {
    const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
    client.on('error', () => undefined);
    await what(client);
    client.disconnect();
  };
  const size = async (): Promise<number> => {
    let keys = 0;
    await ask(async (client) => {
      keys = await client.dbsize();
    });
    return keys;
  };
  const keepBusy = (milliseconds: number): Promise<void> =>
    ask(async (client) => {
      await client.config('SET', 'busy-reply-threshold', '50');
      await client.eval(busyScript, 0, String(milliseconds));
    });
  const kill = async (): Promise<void> => {
    const victim = child;
    if (!victim || victim.exitCode !== null || victim.signalCode !== null) return;
    const gone = new Promise((resolve) => victim.once('exit', resolve));
    victim.kill('SIGKILL');
    await gone;
  };
  const stall = async (milliseconds: number): Promise<void> => {
    child?.kill('SIGSTOP');
    await sleep(milliseconds);
    child?.kill('SIGCONT');
  };
  await start();
  return { url, flush: () => ask((client) => client.flushall()), size, keepBusy, stall, kill, start };
};
