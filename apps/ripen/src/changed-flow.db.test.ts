import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createClient } from '@ripen/client';
import { ask, freshDatabase, startProcess, type TestProcess } from '@ripen/testkit';
import type { WorkflowDocument } from '@ripen/workflow';
import { afterEach, expect, it, vi } from 'vitest';

// the built product, as its users start it: npm test builds it first
const bin = fileURLToPath(new URL('../bin/ripen.js', import.meta.url));
const patient = { timeout: 120_000, interval: 200 };
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

type Plan = { node: string; do: 'move'; to: string; timer: 'recompute' | 'due' };
type Step = [id: string, kind: string, config?: object];

const line = (...steps: Step[]): WorkflowDocument => {
  const all: Step[] = [['in', 'entry', { on: 'event', event: 'Signed Up' }], ...steps, ['x', 'exit']];
  return {
    name: 'A flow',
    kind: 'nurture',
    settings: { entry: 'again' },
    nodes: all.map(([id, kind, config = {}]) => ({ id, kind, config: config as never, position: { x: 0, y: 0 } })),
    edges: all.slice(1).map(([to], index) => {
      const from = all[index]?.[0] ?? 'in';
      return { from, port: from === 'in' ? 'entered' : 'done', to };
    }),
  };
};
const mail: Step = ['m', 'send-email', { subject: 'Hello', html: '<p>Hi</p>' }];
const wait = (minutes: number): Step => ['w', 'wait', { for: { minutes } }];

const stage = async () => {
  const database = await freshDatabase({ empty: true });
  closing.push(database.drop);
  const port = await freePort();
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: undefined,
    SMTP_URL: undefined,
    PORT: String(port),
    RIPEN_SECRET: 's'.repeat(32),
    LOG_LEVEL: 'warn',
  };
  const ripen = (...args: string[]): TestProcess => {
    const running = startProcess({ command: process.execPath, args: [bin, ...args], env });
    closing.push(async () => {
      running.signal('SIGKILL');
      await running.exited;
    });
    return running;
  };
  const key = async (scope: string): Promise<string> => {
    const making = ripen('keys', 'create', '--scope', scope);
    expect(await making.exited, making.output()).toBe(0);
    return making.output().trim().split('\n').at(-1) ?? '';
  };
  await ripen('migrate').exited;
  return {
    database,
    url: `http://localhost:${port}`,
    ripen,
    keys: { manage: await key('manage'), ingest: await key('ingest') },
  };
};

const leads = 1_000;

const signUp = async (url: string, key: string): Promise<void> => {
  for (let from = 0; from < leads; from += 100) {
    const batch = Array.from({ length: 100 }, (_, n) => `p${from + n}`).flatMap((userId) => [
      { type: 'identify', userId, messageId: `${userId}-id`, traits: { email: `${userId}@people.example` } },
      { type: 'track', userId, messageId: `${userId}-in`, event: 'Signed Up' },
    ]);
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/v1/batch`, { method: 'POST', headers, body: JSON.stringify({ batch }) });
    expect(answer.status).toBe(200);
  }
};

it('a thousand leads are moved while a worker is killed, moved again, and each gets its mail once', async () => {
  const { database, url, ripen, keys } = await stage();
  const [api, doomed, other] = [ripen('api'), ripen('worker'), ripen('worker')];
  await Promise.all([api.waitFor(/listens on/), doomed.waitFor(/at work/), other.waitFor(/at work/)]);
  const client = createClient({ url, key: keys.manage });
  const { body } = await client.createWorkflow({ body: line(wait(60), mail) });
  const params = { id: body.id };
  await client.publishWorkflow({ params, body: {} });
  await signUp(url, keys.ingest);
  const standing = () =>
    ask<{ version: number; status: string; n: number }>(
      database.url,
      `select version, status, count(*)::int as n from run group by 1, 2 order by 1, 2`,
    );
  await vi.waitFor(
    async () => expect(await standing()).toEqual([{ version: 1, status: 'waiting', n: leads }]),
    patient,
  );
  const publish = async (document: WorkflowDocument, plan: Plan): Promise<void> => {
    const { body: now } = await client.getWorkflow({ params });
    await client.saveWorkflow({ params, body: document, revision: now.revision });
    await client.publishWorkflow({ params, body: { plan: [plan] } });
  };
  const progress = async () => (await client.getProgress({ params })).body;
  await publish(line(wait(90), mail), { node: 'w', do: 'move', to: 'w', timer: 'recompute' });
  await vi.waitFor(async () => expect((await progress()).moved).toBeGreaterThan(0), { timeout: 30_000, interval: 5 });
  doomed.signal('SIGKILL');
  await vi.waitFor(async () => expect(await progress()).toMatchObject({ running: false, moved: leads }), patient);
  expect(await standing()).toEqual([{ version: 2, status: 'waiting', n: leads }]);
  await publish(line(mail), { node: 'w', do: 'move', to: 'm', timer: 'due' });
  await vi.waitFor(async () => expect(await standing()).toEqual([{ version: 3, status: 'ended', n: leads }]), patient);
  expect(
    await ask(database.url, `select count(*)::int as mails, count(distinct recipients)::int as people from mailbox`),
  ).toEqual([{ mails: leads, people: leads }]);
  const moved = `select count(*)::int as n from (select run_id from journal where kind = 'moved' group by run_id having count(*) = 2) r`;
  expect(await ask(database.url, moved)).toEqual([{ n: leads }]);
}, 300_000);
