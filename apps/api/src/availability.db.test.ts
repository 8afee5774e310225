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
});
