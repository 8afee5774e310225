import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freePort } from '../test/free-port.ts';
import { startRipen } from '../test/start-ripen.ts';

const closing: (() => unknown)[] = [];
let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  closing.push(database.drop);
});
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const bin = fileURLToPath(new URL('../bin/ripen.js', import.meta.url));

const makeKey = async (): Promise<string> => {
  const making = startRipen(['keys', 'create', '--scope', 'manage'], { DATABASE_URL: database.url });
  expect(await making.exited, making.output()).toBe(0);
  return making.output().trim().split('\n').at(-1) ?? '';
};

/** Starts an API that tells its log everything, where nobody reads it: a pipe, or the descriptor of a file. */
const startTalkative = async (log: 'pipe' | number) => {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    REDIS_URL: '',
    PORT: String(port),
    LOG_LEVEL: 'debug',
    RIPEN_SECRET: 's'.repeat(32),
  };
  const child = spawn(process.execPath, [bin, 'api'], { env, stdio: ['ignore', 'ignore', log] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  closing.push(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  const ready = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status,
      () => 0,
    );
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 50_000, interval: 100 });
  return { url, child };
};

/** Asks for so many pages that aren't there, each with an address that is long enough to fill a log. */
const askAll = async (url: string, count: number): Promise<Set<number>> => {
  const statuses = new Set<number>();
  let left = count;
  const one = async (): Promise<void> => {
    while (left-- > 0) {
      const response = await fetch(`${url}/api/${'x'.repeat(1_900)}`);
      statuses.add(response.status);
      await response.text();
    }
  };
  await Promise.all(Array.from({ length: 20 }, one));
  return statuses;
};

const droppedIn = async (url: string, key: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${key}` } })).text();
  return Number(/^ripen_log_lines_dropped_total (\d+)$/m.exec(text)?.[1]);
};

it('requests are answered while nobody reads the log, and what it throws away is counted', async () => {
  const key = await makeKey();
  const { url, child } = await startTalkative('pipe');
  expect(await droppedIn(url, key)).toBe(0);
  expect(await askAll(url, 3_000)).toEqual(new Set([401]));
  expect(await droppedIn(url, key)).toBeGreaterThan(0);
  expect(child.exitCode).toBeNull();
});

it('requests are answered while the log can’t be written, as on a full disk', async () => {
  const full = existsSync('/dev/full') ? openSync('/dev/full', 'w') : openSync(bin, 'r');
  const { url, child } = await startTalkative(full);
  closeSync(full);
  expect(await askAll(url, 200)).toEqual(new Set([401]));
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(child.exitCode).toBeNull();
});
