import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@ripen/store';
import { ask, freshDatabase, type TestProcess } from '@ripen/testkit';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../test/free-port.ts';
import { startRipen } from '../test/start-ripen.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const start = (args: readonly string[], env: Record<string, string | undefined>): TestProcess => {
  const running = startRipen(args, env);
  closing.push(async () => {
    running.signal('SIGTERM');
    await running.exited;
  });
  return running;
};

/** A PostgreSQL that was made and isn't running; `begin` lets it come. */
const makeServer = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ripen-late-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const open = async () => {
    const opened = await openEmbedded({ folder, log: () => undefined });
    if (!opened.ok) throw new Error(opened.error.detail);
    return opened.value;
  };
  const first = await open();
  await first.stop();
  const begin = async (): Promise<void> => {
    const { stop } = await open();
    closing.push(stop);
  };
  return { url: first.url, begin };
};

/** Listens where a server should be and cuts everybody off, as one does that is still starting behind a balancer. */
const cutEverybody = async (port: number): Promise<() => Promise<void>> => {
  const server = createServer((socket: Socket) => socket.resetAndDestroy());
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return () => new Promise((resolve) => void server.close(() => resolve()));
};

const asked = async (url: string): Promise<[number, unknown]> => {
  const response = await fetch(url);
  return [response.status, await response.json()];
};

describe('a PostgreSQL that comes later than everything else', () => {
  it('is waited for by the API, which says that it lives and isn’t ready, and by workers and migrations', async () => {
    const { url, begin } = await makeServer();
    const port = await freePort();
    const env = { DATABASE_URL: url, PORT: String(port) };
    const crew = [start(['api'], env), start(['worker'], env), start(['migrate'], env)];
    await Promise.all(crew.map((one) => one.waitFor(/can’t be used yet \(.*ECONNREFUSED.*trying again in 0\.5 s/)));
    await Promise.all(crew.map((one) => one.waitFor(/trying again in 1 s/)));
    const base = `http://localhost:${port}`;
    expect(await asked(`${base}/healthz`)).toEqual([200, { status: 'ok' }]);
    expect(await asked(`${base}/readyz`)).toEqual([503, { status: 'starting', database: false, bell: false }]);
    expect(await asked(`${base}/api/leads`)).toMatchObject([503, { code: 'unavailable', retryAfter: 1 }]);
    const event = {
      method: 'POST',
      body: '{"userId":"u","event":"Did"}',
      headers: { 'content-type': 'application/json' },
    };
    expect((await fetch(`${base}/v1/track`, event)).status).toBe(503);

    const open = await cutEverybody(Number(new URL(url).port));
    await Promise.all(crew.map((one) => one.waitFor(/Connection terminated|ECONNRESET/)));
    await open();
    await begin();
    const [api, worker, migrating] = crew;
    await Promise.all([api?.waitFor(/listens on/), worker?.waitFor(/at work/)]);
    expect(await migrating?.exited).toBe(0);
    expect(await asked(`${base}/readyz`)).toEqual([200, { status: 'ready', database: true, bell: true }]);
    expect((await fetch(`${base}/api/leads`)).status).toBe(401);
  });
});

describe('a database that waiting doesn’t mend', () => {
  const change = (text: string, how: (url: URL) => void): string => {
    const url = new URL(text);
    how(url);
    return url.href;
  };
  it.each([
    [
      'a wrong password',
      (url: URL) => void (url.password = 'wrong'),
      /password authentication failed[\s\S]*DATABASE_URL/,
    ],
    [
      'a user who isn’t there',
      (url: URL) => void (url.username = 'nobody'),
      /authentication failed[\s\S]*DATABASE_URL/,
    ],
    [
      'a database that isn’t there',
      (url: URL) => void (url.pathname = '/nowhere'),
      /“?nowhere"? does not exist[\s\S]*DATABASE_URL/,
    ],
    ['a server without encryption', (url: URL) => void (url.search = '?sslmode=require'), /does not support SSL/],
  ])('%s is told at once, and the process ends', async (_what, how, said) => {
    const database = await freshDatabase();
    closing.push(database.drop);
    const wrong = start(['worker'], { DATABASE_URL: change(database.url, how) });
    expect(await wrong.exited, wrong.output()).toBe(1);
    expect(wrong.output()).toMatch(said);
    expect(wrong.output()).not.toMatch(/trying again|\n\s+at /);
  });

  it('a database that a newer Ripen brought up to date is left to that one', async () => {
    const database = await freshDatabase();
    closing.push(database.drop);
    await ask(database.url, `insert into ripen_migration (number, name, checksum) values (9999, 'to-come', 'x')`);
    const older = start(['worker'], { DATABASE_URL: database.url });
    expect(await older.exited).toBe(1);
    expect(older.output()).toContain('A newer version brought it up to date: start that one');
  });
});
