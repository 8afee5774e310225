import { type Endpoint, endpoints } from '@ripen/contract';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlers } from './endpoints/index.ts';
import { ensureOwner } from './sign-in/ensure-owner.ts';
import { fillWorkspace, pathWith, type Things } from './testing/fill-workspace.ts';
import { makeWorkspace, openTestApi, type TestApi, type TestWorkspace } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let other: TestWorkspace;
let things: Things;
let revoked: string;
let session: string;

beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool, { limits: { badKeys: 1_000 } });
  other = await makeWorkspace(api.services, 'Theirs');
  things = await fillWorkspace(api);
  revoked = (await makeWorkspace(api.services, 'Gone')).manage;
  await database.pool.query('update api_key set revoked_at = now() where prefix = $1', [revoked.split('_')[1]]);
  await ensureOwner(api.services, { password: 'a password of mine' });
  const body = JSON.stringify({ email: 'owner@ripen.local', password: 'a password of mine' });
  const signedIn = await fetch(`${api.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  session = (signedIn.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api.stop();
  await database.drop();
});

/** Asks an endpoint with a body that says nothing, so that what is asked is never done. */
const ask = async (
  endpoint: Endpoint,
  headers: Record<string, string>,
): Promise<{ status: number; code?: string; text: string }> => {
  const hasBody = endpoint.method !== 'get' && endpoint.method !== 'delete';
  const response = await fetch(api.url + pathWith(endpoint.path, things), {
    method: endpoint.method.toUpperCase(),
    headers: { ...headers, ...(hasBody ? { 'content-type': 'application/json' } : {}) },
    ...(hasBody ? { body: '{"nonsense":true}' } : {}),
  });
  const text = await response.text();
  const { code } = (text === '' ? {} : JSON.parse(text)) as { code?: string };
  return { status: response.status, text, ...(code === undefined ? {} : { code }) };
};

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
// What a DELETE would really delete is asked for last, and not here.
const all = Object.values<Endpoint>(endpoints);
const harmless = all.filter(({ method }) => method !== 'delete');

describe('every endpoint', () => {
  it('of the contract is answered by something', () => {
    expect(handlers.map(({ endpoint }) => endpoint.name).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
  });

  it.each(all)(
    '$name is closed to strangers, to bad and revoked keys, and to keys that only feed',
    async (endpoint) => {
      expect(await ask(endpoint, {})).toMatchObject({ status: 401, code: 'auth_required' });
      expect(await ask(endpoint, bearer(revoked))).toMatchObject({ status: 401, code: 'auth_invalid' });
      expect(await ask(endpoint, bearer(`${api.manage.slice(0, -1)}_`))).toMatchObject({
        status: 401,
        code: 'auth_invalid',
      });
      expect(
        await ask(endpoint, { authorization: `Basic ${Buffer.from(`${api.manage}:`).toString('base64')}` }),
      ).toMatchObject({ status: 401, code: 'auth_invalid' });
      expect(await ask(endpoint, bearer(api.ingest))).toMatchObject({ status: 403, code: 'scope_insufficient' });
    },
  );

  it.each(harmless)('$name is open to the right key and to a session', async (endpoint) => {
    const byKey = await ask(endpoint, bearer(api.manage));
    if (endpoint.access === 'session') expect(byKey).toMatchObject({ status: 403, code: 'scope_insufficient' });
    else expect([401, 403, 404, 405], byKey.text).not.toContain(byKey.status);
    const bySession = await ask(endpoint, { cookie: session, origin: api.services.publicUrl });
    expect([401, 403, 404, 405], bySession.text).not.toContain(bySession.status);
    expect(bySession.status).toBeLessThan(500);
  });

  it.each(all)('$name knows nothing of another workspace', async (endpoint) => {
    const answer = await ask(endpoint, bearer(other.manage));
    if (endpoint.path.includes('{id}')) expect(answer).toMatchObject({ status: 404, code: 'not_found' });
    for (const id of Object.values(things)) expect(answer.text).not.toContain(id);
  });
});

describe('a management key', () => {
  it('may feed too; an ingest key may, by Bearer and by Basic', async () => {
    const basic = (key: string) => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` });
    for (const headers of [bearer(api.manage), bearer(api.ingest), basic(api.ingest), basic(api.manage)]) {
      const response = await fetch(`${api.url}/v1/track`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: '{"userId":"someone","event":"Did"}',
      });
      expect(response.status).toBe(200);
    }
  });

  it('that is revoked is of no use at once to manage, and within five seconds to feed', async () => {
    const { manage } = await makeWorkspace(api.services, 'Short');
    const feed = () =>
      fetch(`${api.url}/v1/track`, {
        method: 'POST',
        headers: { ...bearer(manage), 'content-type': 'application/json' },
        body: '{"userId":"x","event":"Did"}',
      });
    expect((await feed()).status).toBe(200);
    const { items } = (await (await fetch(`${api.url}/api/keys`, { headers: bearer(manage) })).json()) as {
      items: { id: string; name: string }[];
    };
    const id = items.find(({ name }) => name === 'manage')?.id;
    expect((await fetch(`${api.url}/api/keys/${id}`, { method: 'DELETE', headers: bearer(manage) })).status).toBe(204);
    const revokedAt = performance.now();
    expect((await fetch(`${api.url}/api/keys`, { headers: bearer(manage) })).status).toBe(401);
    await expect.poll(async () => (await feed()).status, { timeout: 5_000, interval: 100 }).toBe(401);
    expect(performance.now() - revokedAt).toBeLessThan(5_000);
  });

  it('leaves no secret in the database, and is shown by its prefix when it was used', async () => {
    const { rows } = await database.pool.query<{ dump: string }>(
      'select string_agg(api_key::text, $1) as dump from api_key',
      ['\n'],
    );
    // rk_PREFIX_SECRET, and the secret may hold underscores itself
    expect(rows[0]?.dump).not.toContain(api.manage.split('_').slice(2).join('_'));
    const list = async () =>
      (
        (await (await fetch(`${api.url}/api/keys`, { headers: bearer(api.manage) })).json()) as {
          items: { name: string; lastUsedAt: string | null }[];
        }
      ).items;
    await expect
      .poll(async () => (await list()).find(({ name }) => name === 'manage')?.lastUsedAt, { timeout: 15_000 })
      .toEqual(expect.any(String));
  });
});

describe('bad keys', () => {
  it('B51 are throttled by address after so many in a minute; good ones are found a while longer', async () => {
    const own = await openTestApi(database.pool, { limits: { badKeys: 3 } });
    const look = (key: string) => fetch(`${own.url}/api/keys`, { headers: bearer(key) });
    for (let count = 0; count < 3; count++) expect((await look(`rk_bad_${count}`)).status).toBe(401);
    const limited = await look('rk_bad');
    expect([limited.status, limited.headers.get('content-type')]).toEqual([429, 'application/problem+json']);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await look(own.manage)).status).toBe(200);
    for (let count = 4; count < 30; count++) expect((await look(`rk_bad_${count}`)).status).toBe(429);
    expect((await look(other.manage)).status).toBe(429);
    expect((await look(own.manage)).status).toBe(200);
    await own.stop();
  });
});
