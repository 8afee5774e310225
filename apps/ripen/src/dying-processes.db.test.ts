import { createClient } from '@ripen/client';
import { ask, type FreshDatabase, freshDatabase, type TestProcess } from '@ripen/testkit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

const start = (args: readonly string[], env: Record<string, string | undefined> = {}): TestProcess => {
  const running = startRipen(args, { DATABASE_URL: database.url, ...env });
  closing.push(async () => {
    running.signal('SIGKILL');
    await running.exited;
  });
  return running;
};

const keyFor = async (scope: string): Promise<string> => {
  const making = start(['keys', 'create', '--scope', scope]);
  expect(await making.exited, making.output()).toBe(0);
  return making.output().trim().split('\n').at(-1) ?? '';
};

const startApi = async (env: Record<string, string> = {}) => {
  const port = await freePort();
  const api = start(['api'], { PORT: String(port), ...env });
  await api.waitFor(/listens on/);
  return { api, port, url: `http://localhost:${port}` };
};

const mail = (html: string) => ({ subject: 'Hello', html });

/** Publishes a flow with a mail and starts so many leads in it. */
const begin = async (url: string, html: string, emails: readonly string[]): Promise<void> => {
  const client = createClient({ url, key: await keyFor('manage') });
  for (const email of emails) await client.upsertLead({ body: { email } });
  const node = (id: string, kind: string, config: object) => ({
    id,
    kind,
    config: config as never,
    position: { x: 0, y: 0 },
  });
  const { body } = await client.createWorkflow({
    body: {
      name: 'A flow',
      kind: 'nurture',
      nodes: [
        node('in', 'entry', { on: 'api' }),
        node('w', 'wait', { for: { seconds: 1 } }),
        node('m', 'send-email', mail(html)),
        node('x', 'exit', {}),
      ],
      edges: [
        { from: 'in', port: 'entered', to: 'w' },
        { from: 'w', port: 'done', to: 'm' },
        { from: 'm', port: 'done', to: 'x' },
      ],
      settings: { entry: 'again' },
    },
  });
  await client.publishWorkflow({ params: { id: body.id }, body: {} });
  await client.startRuns({ params: { id: body.id }, body: { leads: [...emails] } });
};

const people = (count: number) => Array.from({ length: count }, (_, n) => `lead${n}@example.com`);
const states = (text: string) => ask<Record<string, unknown>>(database.url, text);
const patient = { timeout: 100_000, interval: 200 };

/** Gives up at once what a dead worker had in hand. */
const lapse = () =>
  ask(
    database.url,
    `update effect set due_at = now() where state = 'handing over' and handed_at < now() - interval '3 seconds'`,
  );

describe('a worker that dies whenever it begins', () => {
  it('brings no lead to an end, however often it is started again; a healthy one finishes all', {
    timeout: 200_000,
  }, async () => {
    const { url } = await startApi();
    await begin(url, '<p>Hi</p>', people(10));
    const dying = { RIPEN_FAULTS: 'claim.before-commit=kill,advance.before-commit=kill,handover.before-commit=kill' };
    for (let round = 0; round < 5; round++) {
      const crew = Array.from({ length: 4 }, () => start(['worker'], dying));
      expect(await Promise.all(crew.map(({ exited }) => exited))).toEqual(crew.map(() => 'SIGKILL'));
    }
    expect(await states('select distinct status, steps from run')).toEqual([{ status: 'waiting', steps: 2 }]);
    expect(await states('select from effect union all select from parked_signal')).toEqual([]);
    start(['worker']);
    await vi.waitFor(
      async () =>
        expect(await states('select distinct status, steps from run')).toEqual([{ status: 'ended', steps: 6 }]),
      patient,
    );
    expect(await states('select distinct state, attempts from effect')).toEqual([{ state: 'sent', attempts: 1 }]);
  });
});

describe('an error that nobody catches', () => {
  it.each([
    ['crash', 'uncaughtException', 'a planned crash at render.mid'],
    ['reject', 'unhandledRejection', 'a planned rejection at render.mid'],
  ])(
    'in a step (%s) ends its worker once, with a line that says so, and another goes on',
    { timeout: 200_000 },
    async (how, origin, said) => {
      const { url } = await startApi();
      const doomed = start(['worker'], { RIPEN_FAULTS: `render.mid=${how}` });
      await begin(url, '<p>Hi</p>', people(12));
      expect(await doomed.exited, doomed.output()).toBe(1);
      const told = doomed
        .output()
        .split('\n')
        .filter((line) => line.includes('this process ends'));
      expect(told).toHaveLength(1);
      expect(JSON.parse(told[0] ?? '{}')).toMatchObject({ level: 60, origin, err: { message: said } });
      start(['worker']);
      await vi.waitFor(async () => {
        await lapse();
        expect(await states('select distinct status from run')).toEqual([{ status: 'ended' }]);
      }, patient);
      const [{ sent } = { sent: 0 }] = await states(`select count(*)::int as sent from effect where state = 'sent'`);
      const caught = await states('select run_id from message');
      expect(caught).toHaveLength(Number(sent));
      // what one lane of the dead worker had taken, and no more
      expect(await states(`select from effect where state not in ('sent', 'unknown')`)).toEqual([]);
      expect(12 - Number(sent)).toBeLessThanOrEqual(8);
    },
  );

  it('in a request ends the API, and what it had acknowledged is stored, once', async () => {
    const key = await keyFor('ingest');
    const send = (url: string): Promise<number> =>
      fetch(`${url}/v1/track`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${key}:`)}` },
        body: JSON.stringify({ userId: 'u', event: 'Did', messageId: 'm1' }),
      }).then(
        ({ status }) => status,
        () => 0,
      );
    const doomed = await startApi({ RIPEN_FAULTS: 'ingest.before-commit=crash' });
    const first = await send(doomed.url);
    expect(await doomed.api.exited, doomed.api.output()).toBe(1);
    expect(doomed.api.output()).toContain('"origin":"uncaughtException"');
    const stored = async () => (await states('select from event')).length;
    if (first === 200) expect(await stored()).toBe(1);
    const next = await startApi();
    expect(await send(next.url)).toBe(200);
    expect(await stored()).toBe(1);
  });
});

describe('a worker with little memory', () => {
  it('outlives templates that want too much; only their leads say so, and the others get their mails', {
    timeout: 200_000,
  }, async () => {
    const small = start(['worker'], { NODE_OPTIONS: '--max-old-space-size=64' });
    const { url } = await startApi();
    const greedy = `{% if email == "lead3@example.com" %}{% assign s = "${'x'.repeat(1_000)}" %}{% for i in (1..100) %}{% assign s = s | append: s | append: s %}{% endfor %}{{ s }}{% endif %}Hi`;
    await begin(url, greedy, people(8));
    await vi.waitFor(async () => {
      await ask(database.url, `update effect set due_at = now() where state = 'intent' and attempts > 0`);
      expect(await states('select distinct due_at from effect')).toEqual([{ due_at: null }]);
    }, patient);
    expect(await states('select state, count(*)::int as mails from effect group by 1 order by 1')).toEqual([
      { state: 'failed', mails: 1 },
      { state: 'sent', mails: 7 },
    ]);
    expect(await states(`select detail from effect where state = 'failed'`)).toEqual([
      { detail: expect.stringMatching(/^TEMPLATE_(RESOURCE_LIMIT|INVALID)/) },
    ]);
    expect(small.output()).not.toMatch(/fatal|out of memory/i);
    small.signal('SIGTERM');
    expect(await small.exited).toBe(0);
  });
});
