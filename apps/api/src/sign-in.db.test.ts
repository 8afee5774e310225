import { getMigrations } from 'better-auth/db/migration';
import { openDatabase } from '@ripen/store';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureOwner } from './sign-in/ensure-owner.ts';
import { signInOptions } from './sign-in/open-sign-in.ts';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let password: string;
let cookie: string;
const email = 'owner@ripen.local';

const signIn = (body: unknown, headers: Record<string, string> = {}, server = api) =>
  fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const cookieOf = (response: Response): string => (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';

const as = (
  session: string,
  path: string,
  init: { method?: string; body?: string; headers?: Record<string, string> } = {},
) => fetch(api.url + path, { ...init, headers: { cookie: session, ...init.headers } });

const codeOf = async (response: Response): Promise<[number, unknown]> => [
  response.status,
  ((await response.json()) as { code: unknown }).code,
];

beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  const owner = await ensureOwner(api.services);
  password = owner.password ?? '';
  cookie = cookieOf(await signIn({ email, password }));
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api.stop();
  await database.drop();
});

describe('the tables of sign-in', () => {
  it('leave better-auth nothing to migrate', async () => {
    const pool = new Pool({ connectionString: database.url, options: '-c search_path=auth' });
    const { toBeCreated, toBeAdded } = await getMigrations(
      signInOptions(pool, { secret: 's'.repeat(32), publicUrl: api.services.publicUrl }),
    );
    await pool.end();
    expect([toBeCreated, toBeAdded]).toEqual([[], []]);
  });
});

describe('the first owner', () => {
  it('gets a password of 24 characters, once, and the workspace that was there', async () => {
    expect(password).toMatch(/^[A-Za-z0-9]{24}$/);
    expect(await ensureOwner(api.services)).toEqual({ created: false, email });
    const { rows } = await database.pool.query('select workspace_id, role from member');
    expect(rows).toEqual([{ workspace_id: api.id, role: 'owner' }]);
  });

  it('is made with a workspace in an empty database, by one of several first starts', async () => {
    const empty = await freshDatabase();
    const db = openDatabase(empty.pool);
    const owners = await Promise.all(
      Array.from({ length: 4 }, () =>
        ensureOwner({ db }, { email: 'Ada@Example.com', password: 'a password of mine' }),
      ),
    );
    expect(owners.filter(({ created }) => created)).toEqual([
      { created: true, email: 'ada@example.com', password: 'a password of mine' },
    ]);
    const { rows } = await empty.pool.query(
      'select (select count(*) from workspace) as workspaces, (select count(*) from stage) as stages',
    );
    expect(rows).toEqual([{ workspaces: 1, stages: 10 }]);
    await empty.drop();
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts can’t read and other sites don’t send', async () => {
    const response = await signIn({ email: 'Owner@Ripen.local', password });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ user: { id: expect.any(String), name: 'Owner', email } });
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^ripen\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('uses cookies for safe connections only, where the address is one', async () => {
    const safe = await openTestApi(database.pool, { publicUrl: 'https://ripen.example' });
    const response = await signIn({ email, password }, {}, safe);
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Secure-ripen\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const me = await fetch(`${safe.url}/api/me`, { headers: { cookie: cookieOf(response) } });
    expect([me.status, me.headers.get('strict-transport-security')]).toEqual([200, expect.stringContaining('max-age')]);
    await safe.stop();
  });

  it('B50 tells strangers and wrong passwords the same', async () => {
    const wrong = await signIn({ email, password: 'wrong' });
    const stranger = await signIn({ email: 'nobody@ripen.local', password: 'wrong' });
    const noAddress = await signIn({ email: 'nobody', password: 'wrong' });
    const texts = await Promise.all(
      [wrong, stranger, noAddress].map(async (answer) => (await answer.text()).replace(/[0-9a-f-]{36}/, '')),
    );
    expect([wrong.status, stranger.status, noAddress.status]).toEqual([401, 401, 401]);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('"credentials_invalid"');
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it('B48 is not for pages of other addresses', async () => {
    expect(await codeOf(await signIn({ email, password }, { origin: 'https://evil.example' }))).toEqual([403, 'csrf']);
    expect((await signIn({ email, password }, { origin: api.services.publicUrl })).status).toBe(200);
  });

  it.each(['sign-up/email', 'forget-password', 'delete-user', 'update-user', 'list-sessions', 'nothing'])(
    'is all there is: /api/auth/%s is nothing',
    async (path) => {
      const body = JSON.stringify({ email: 'new@ripen.local', password: 'long enough to pass', name: 'New' });
      const response = await fetch(`${api.url}/api/auth/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body,
      });
      expect([403, 404]).toContain(response.status);
      const { rows } = await database.pool.query('select email from auth."user"');
      expect(rows).toEqual([{ email }]);
    },
  );

  it.each([
    ['a text', '"x"'],
    ['nothing', '{}'],
    ['NUL', '{"email":"a\\u0000","password":"b"}'],
    ['a list', '{"email":["a"],"password":{}}'],
  ])('is refused as a bad request with %s', async (_, body) => {
    const response = await fetch(`${api.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(422);
  });

  it('B51 is refused after ten failures in a minute, right passwords too', async () => {
    const own = await openTestApi(database.pool);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 10; attempt++)
      statuses.push((await signIn({ email, password: `wrong ${attempt}` }, {}, own)).status);
    const limited = await signIn({ email, password }, {}, own);
    expect(statuses).toEqual(Array.from({ length: 10 }, () => 401));
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeOf(limited)).toEqual([429, 'rate_limited']);
    await own.stop();
  });
});

describe('a session', () => {
  it('tells who is there', async () => {
    expect(await (await as(cookie, '/api/me')).json()).toEqual({
      user: { id: expect.any(String), name: 'Owner', email },
      workspace: { id: api.id, name: 'Test', timezone: 'UTC' },
      role: 'owner',
      mail: 'mailbox',
    });
    expect(await (await as(cookie, '/api/auth/get-session')).json()).toMatchObject({ user: { name: 'Owner' } });
    expect(await (await fetch(`${api.url}/api/auth/get-session`)).json()).toBeNull();
  });

  it.each<[string, Record<string, string>, number]>([
    ['from our page', { origin: 'PUBLIC' }, 201],
    ['from the host that was asked', { origin: 'HOST' }, 201],
    ['by a browser that tells no origin but that it is the same', { 'sec-fetch-site': 'same-origin' }, 201],
    ['from elsewhere', { origin: 'https://evil.example' }, 403],
    ['from a sandboxed page', { origin: 'null' }, 403],
    ['without any origin', {}, 403],
  ])('B48 makes changes %s: %s', async (_, given, status) => {
    const origin = { PUBLIC: api.services.publicUrl, HOST: api.url }[given.origin ?? ''] ?? given.origin;
    const headers = { 'content-type': 'application/json', ...given, ...(origin === undefined ? {} : { origin }) };
    const response = await as(cookie, '/api/keys', {
      method: 'POST',
      headers,
      body: '{"name":"by hand","scopes":["ingest"]}',
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    if (status === 403) expect(await codeOf(response)).toEqual([403, 'csrf']);
  });

  it('B49 ends with signing out', async () => {
    const own = cookieOf(await signIn({ email, password }));
    expect((await as(own, '/api/me')).status).toBe(200);
    expect((await as(own, '/api/auth/sign-out', { method: 'POST' })).status).toBe(200);
    expect(await codeOf(await as(own, '/api/me'))).toEqual([401, 'session_expired']);
  });

  it('B49 ends everywhere when the password is changed', async () => {
    const [here, there] = [cookieOf(await signIn({ email, password })), cookieOf(await signIn({ email, password }))];
    const change = (currentPassword: string, newPassword: string) =>
      as(here, '/api/auth/change-password', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ currentPassword, newPassword }),
      });
    expect(await codeOf(await change('wrong', 'a new long password'))).toEqual([401, 'credentials_invalid']);
    expect(await codeOf(await change(password, 'short'))).toEqual([422, 'property_range']);
    const changed = await change(password, 'a new long password');
    expect(changed.status).toBe(200);
    expect((await as(there, '/api/me')).status).toBe(401);
    expect((await as(cookieOf(changed), '/api/me')).status).toBe(200);
    expect((await signIn({ email, password })).status).toBe(401);
  });

  it('of somebody who was put out is of no use', async () => {
    const own = cookieOf(await signIn({ email, password: 'a new long password' }));
    const { rows } = await database.pool.query('delete from member returning *');
    expect(await codeOf(await as(own, '/api/leads'))).toEqual([403, 'membership_required']);
    await database.pool.query('insert into member (workspace_id, user_id, role) values ($1, $2, $3)', [
      rows[0].workspace_id,
      rows[0].user_id,
      rows[0].role,
    ]);
  });

  it('that was made up is of no use', async () => {
    expect(await codeOf(await as('ripen.session_token=abc.def', '/api/leads'))).toEqual([401, 'session_expired']);
  });
});
