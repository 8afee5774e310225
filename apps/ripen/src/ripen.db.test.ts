import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@ripen/client';
import { freshDatabase, startProcess, startRedis, type TestProcess } from '@ripen/testkit';
import type { WorkflowDocument } from '@ripen/workflow';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const redis = await startRedis();
afterAll(() => redis?.stop());

// the built product, as its users start it: npm test builds it first
const bin = fileURLToPath(new URL('../bin/ripen.js', import.meta.url));
const patient = { timeout: 30_000, interval: 100 };
let folder = '';
const started: TestProcess[] = [];
const closing: (() => unknown)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ripen-cli-'));
});
afterEach(async () => {
  for (const one of started.splice(0)) {
    one.signal('SIGINT');
    await one.exited;
  }
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const ripen = (args: string[], env: Record<string, string | undefined>): TestProcess => {
  const running = startProcess({
    command: process.execPath,
    args: [bin, ...args],
    env: {
      DATABASE_URL: undefined,
      REDIS_URL: undefined,
      SMTP_URL: undefined,
      RIPEN_SECRET: undefined,
      NODE_ENV: undefined,
      LOG_LEVEL: 'warn',
      RIPEN_DATA: join(folder, 'data'),
      ...env,
    },
  });
  started.push(running);
  return running;
};

const lastLine = (output: string): string => output.trim().split('\n').at(-1) ?? '';

const makeKey = async (env: Record<string, string | undefined>): Promise<string> => {
  const making = ripen(['keys', 'create', '--scope', 'manage'], env);
  expect(await making.exited, making.output()).toBe(0);
  return lastLine(making.output());
};

const flow: WorkflowDocument = {
  name: 'A flow',
  kind: 'nurture',
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } },
    { id: 'w', kind: 'wait', config: { for: { seconds: 2 } }, position: { x: 0, y: 0 } },
    { id: 'm', kind: 'send-email', config: { subject: 'Hello', html: '<p>Hi</p>' }, position: { x: 0, y: 0 } },
    { id: 'x', kind: 'exit', config: {}, position: { x: 0, y: 0 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'done', to: 'm' },
    { from: 'm', port: 'done', to: 'x' },
  ],
  settings: { entry: 'again' },
};

const startFlow = async (client: ReturnType<typeof createClient>, emails: string[]): Promise<string> => {
  for (const email of emails) await client.upsertLead({ body: { email } });
  const { body } = await client.createWorkflow({ body: flow });
  await client.publishWorkflow({ params: { id: body.id }, body: {} });
  await client.startRuns({ params: { id: body.id }, body: { leads: emails } });
  return body.id;
};

const allEnded = (client: ReturnType<typeof createClient>, id: string, count: number) =>
  vi.waitFor(async () => {
    const { body } = await client.listRuns({ params: { id }, query: { status: 'ended', limit: 100 } });
    expect(body.items).toHaveLength(count);
  }, patient);

const emails = Array.from({ length: 20 }, (_, n) => `lead${n}@example.com`);

describe.each([['PostgreSQL', null] as const, ...(redis ? [['Redis', redis.url] as const] : [])])(
  'api and two workers with the bell on %s',
  (_name, redisUrl) => {
    it('walk leads to the end, though one worker is killed on the way; each gets one mail', async () => {
      const database = await freshDatabase({ empty: true });
      closing.push(database.drop);
      const port = await freePort();
      const env = {
        DATABASE_URL: database.url,
        REDIS_URL: redisUrl ?? undefined,
        PORT: String(port),
        RIPEN_SECRET: 's'.repeat(32),
        NODE_ENV: 'production',
      };
      const migrating = ripen(['migrate'], env);
      expect(await migrating.exited, migrating.output()).toBe(0);
      const [key, api, doomed, other] = [
        await makeKey(env),
        ripen(['api'], env),
        ripen(['worker'], env),
        ripen(['worker'], env),
      ];
      await Promise.all([api.waitFor(/listens on/), doomed.waitFor(/at work/), other.waitFor(/at work/)]);
      const client = createClient({ url: `http://localhost:${port}`, key });
      const id = await startFlow(client, emails);
      doomed.signal('SIGKILL');
      await allEnded(client, id, emails.length);
      const mails = await client.listMailbox({ query: { limit: 100 } });
      expect(mails.body.items.flatMap(({ to }) => to).toSorted()).toEqual(emails.toSorted());
    });
  },
);

describe('ripen start', () => {
  it('serves everything, stops at Ctrl-C, and finds everything again', async () => {
    const port = await freePort();
    const env = { PORT: String(port) };
    const first = ripen(['start', '--no-sample'], env);
    const [, password] = await first.waitFor(/owner@ripen\.local {2}\/ {2}(\S+)[\s\S]+Ctrl-C/);
    const key = await makeKey(env);
    const client = createClient({ url: `http://localhost:${port}`, key });
    const id = await startFlow(client, ['ada@example.com']);
    const second = ripen(['start'], { PORT: String(await freePort()) });
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain('in use by another Ripen process');
    first.signalGroup('SIGINT');
    expect(await first.exited, first.output()).toBe(0);
    const again = ripen(['start'], env);
    const [, told] = await again.waitFor(/owner@ripen\.local {2}\/ {2}(\S+)[\s\S]+Ctrl-C/);
    expect(told).toBe(password);
    await allEnded(client, id, 1);
    expect((await client.listLeads({ query: {} })).body.items).toHaveLength(1);
  });

  it('says so when the port is taken, and leaves nothing running', async () => {
    const taken = createServer().listen(0);
    closing.push(() => taken.close());
    const address = taken.address();
    const start = ripen(['start', '--no-sample'], {
      PORT: String(typeof address === 'object' && address ? address.port : 0),
    });
    expect(await start.exited).toBe(1);
    expect(start.output()).toMatch(/Port \d+ is taken/);
  });

  it('is refused in production without a secret', async () => {
    const start = ripen(['start'], { NODE_ENV: 'production' });
    expect(await start.exited).toBe(1);
    expect(start.output()).toContain('RIPEN_SECRET is required in production');
  });

  it('fills the first workspace with leads that move', async () => {
    const port = await freePort();
    const env = { PORT: String(port) };
    await ripen(['start'], env).waitFor(/Ctrl-C/);
    const client = createClient({ url: `http://localhost:${port}`, key: await makeKey(env) });
    const workflows = await client.listWorkflows({ query: {} });
    expect(
      workflows.body.items
        .map(({ name, kind, status }) => [name, kind, status])
        .toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
    ).toEqual([
      ['Lead score', 'scoring', 'live'],
      ['Product interest', 'scoring', 'live'],
      ['Welcome series', 'nurture', 'live'],
    ]);
    await vi.waitFor(async () => {
      const { body } = await client.listLeads({ query: { limit: 200, sort: '-score' } });
      expect(body.items.length).toBeGreaterThanOrEqual(80);
      expect(body.items[0]?.score).toBeGreaterThan(30);
      expect((await client.listMailbox({ query: {} })).body.items.length).toBeGreaterThan(10);
    }, patient);
  });
});

describe('the command line', () => {
  it('lists its commands, and says what it doesn’t know', async () => {
    const help = ripen(['help'], {});
    expect(await help.exited).toBe(0);
    expect(help.output()).toContain('ripen keys create');
    const unknown = ripen(['dance'], {});
    expect(await unknown.exited).toBe(1);
    expect(unknown.output()).toContain('no command “dance”');
  });
});
