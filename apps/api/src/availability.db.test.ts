import { randomUUID } from 'node:crypto';
import { openPool } from '@ripen/store';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { feed } from './testing/feed.ts';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await api.stop();
  await database.drop();
});

const get = (path: string) => fetch(api.url + path, { headers: { authorization: `Bearer ${api.manage}` } });

const expectUnavailable = async (response: Response): Promise<void> => {
  expect([response.status, response.headers.get('content-type'), response.headers.get('retry-after')]).toEqual([
    503,
    'application/problem+json',
    '1',
  ]);
  expect(await response.json()).toMatchObject({ code: 'unavailable', retryAfter: 1 });
};

/** Lets in so many connections at most, -1 for any number, and cuts those that are there. */
const limit = async (connections: number): Promise<void> => {
  const name = new URL(database.url).pathname.slice(1);
  const client = new Client({ connectionString: inject('cluster').url });
  await client.connect();
  await client.query(`alter database ${name} connection limit ${connections}`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await client.end();
};

/** Shuts a database to everybody, or opens it again. */
const shut = async (closed: boolean): Promise<void> => {
  const name = new URL(database.url).pathname.slice(1);
  const client = new Client({ connectionString: inject('cluster').url });
  await client.connect();
  await client.query(`alter database ${name} with allow_connections ${closed ? 'false' : 'true'}`);
  if (closed) await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await client.end();
};

describe('B53 while the database is away', () => {
  it('nothing is acknowledged that isn’t stored, and everything works again once it is back', async () => {
    api = await openTestApi(database.pool);
    const acknowledged: string[] = [];
    const send = async (messageId: string): Promise<Response> => {
      const response = await feed(api, '/v1/track', { userId: 'u', event: 'Did', messageId });
      if (response.ok) acknowledged.push(messageId);
      return response;
    };
    expect((await send('before')).status).toBe(200);
    const storm = Promise.all(Array.from({ length: 100 }, (_, index) => send(`during ${index}`)));
    await shut(true);
    await storm;
    await expectUnavailable(await send('away'));
    await expectUnavailable(await get('/api/leads'));
    await expectUnavailable(
      await fetch(`${api.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"email":"a@b.c","password":"d"}',
      }),
    );
    const ready = await fetch(`${api.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'unready', database: false, bell: true }]);
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    await shut(false);
    await expect.poll(async () => (await send('after')).status).toBe(200);
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
    const { rows } = await database.pool.query<{ id: string }>('select message_id as id from event');
    const stored = new Set(rows.map(({ id }) => id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  });
});

describe('B53 while all connections are taken', () => {
  it('requests are turned away after a bounded time, and answered again afterwards', async () => {
    const pool = openPool(database.url, { name: 'small', max: 2, acquireTimeout: 300 });
    api = await openTestApi(pool);
    const held = [await pool.connect(), await pool.connect()];
    const started = performance.now();
    await expectUnavailable(await get('/api/leads'));
    await expectUnavailable(await feed(api, '/v1/track', { userId: 'u', event: 'Did' }));
    expect(performance.now() - started).toBeLessThan(5_000);
    for (const client of held) client.release();
    expect((await get('/api/leads')).status).toBe(200);
    expect((await feed(api, '/v1/track', { userId: 'u', event: 'Did' })).status).toBe(200);
    await api.services.db.destroy();
  });

  it('a hundred requests at once over two of them are all answered: none holds one and waits for another', {
    timeout: 120_000,
  }, async () => {
    const pool = openPool(database.url, { name: 'narrow', max: 2, acquireTimeout: 40_000 });
    api = await openTestApi(pool);
    const json = { authorization: `Bearer ${api.manage}`, 'content-type': 'application/json' };
    const post = (path: string, body: object) =>
      fetch(api.url + path, {
        method: 'POST',
        headers: { ...json, 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      });
    const flow = {
      name: 'A flow',
      kind: 'nurture',
      nodes: [
        { id: 'in', kind: 'entry', config: { on: 'api' }, position: { x: 0, y: 0 } },
        { id: 'x', kind: 'exit', config: {}, position: { x: 0, y: 0 } },
      ],
      edges: [{ from: 'in', port: 'entered', to: 'x' }],
      settings: { entry: 'again' },
    };
    const { id } = (await (await post('/api/workflows', flow)).json()) as { id: string };
    await post(`/api/workflows/${id}/publish`, {});
    await post('/api/leads', { email: 'first@example.com' });
    const asking: ((n: number) => Promise<Response>)[] = [
      (n) => feed(api, '/v1/track', { userId: `u${n}`, event: 'Did' }),
      (n) => post('/api/leads', { email: `lead${n}@example.com` }),
      () => post(`/api/workflows/${id}/runs`, { leads: ['first@example.com'] }),
      () => post(`/api/workflows/${id}/publish`, {}),
      () => get('/api/leads'),
      () => get(`/api/workflows/${id}`),
    ];
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => asking[n % asking.length]?.(n)));
    expect(answers.filter((answer) => answer === undefined || answer.status >= 400)).toEqual([]);
    await api.services.db.destroy();
  });

  it('by somebody else, whom the server let in before (53300): 503, and as ever once there is room', async () => {
    const pool = openPool(database.url, { name: 'late', max: 2 });
    api = await openTestApi(pool);
    await limit(0);
    await expectUnavailable(await get('/api/leads'));
    await expectUnavailable(await feed(api, '/v1/track', { userId: 'u', event: 'Did' }));
    expect((await fetch(`${api.url}/readyz`)).status).toBe(503);
    await limit(-1);
    await expect.poll(async () => (await feed(api, '/v1/track', { userId: 'u', event: 'Did' })).status).toBe(200);
    expect((await get('/api/leads')).status).toBe(200);
    await api.services.db.destroy();
  });
});
