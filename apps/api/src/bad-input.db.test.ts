import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWorkspace, openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let template: { id: string };
let theirs: { id: string };

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(api.url + path, {
    method,
    headers: {
      authorization: `Bearer ${api.manage}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

const change = async (path: string, body: unknown) =>
  call('PUT', path, body, { 'if-match': (await call('GET', path)).headers.get('etag') ?? '' });

const mail = { name: 'Hello', subject: 'Hello', html: '<p>Hello</p>' };

beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  template = (await (await call('POST', '/api/templates', mail)).json()) as { id: string };
  const other = await makeWorkspace(api.services, 'Theirs');
  theirs = (await (await call('POST', '/api/templates', mail, { authorization: `Bearer ${other.manage}` })).json()) as {
    id: string;
  };
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api.stop();
  await database.drop();
});

const expectProblem = async (response: Response, status: number, code: string): Promise<Record<string, unknown>> => {
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')], text).toEqual([status, 'application/problem+json']);
  const problem = JSON.parse(text) as Record<string, unknown>;
  expect(problem.code, text).toBe(code);
  expect(text).not.toMatch(/node_modules|\.ts:|at Object/);
  return problem;
};

const field = { name: 'plan', label: 'Plan', type: 'text' };

describe('a request that says something wrong', () => {
  it.each<[string, string, string, unknown, number, string, string?]>([
    [
      'B28 a forbidden key',
      'POST',
      '/api/keys',
      '{"name":"a","scopes":[],"__proto__":{}}',
      422,
      'key_forbidden',
      '/__proto__',
    ],
    ['B30 an empty key', 'POST', '/api/keys', '{"":1}', 422, 'key_invalid', '/'],
    ['B31 NUL in a text', 'POST', '/api/keys', { name: 'a\0', scopes: ['ingest'] }, 422, 'string_nul', '/name'],
    [
      'B32 half a surrogate pair',
      'POST',
      '/api/keys',
      '{"name":"\\ud800","scopes":["ingest"]}',
      422,
      'string_surrogate',
      '/name',
    ],
    [
      'B33 a long text',
      'POST',
      '/api/keys',
      { name: 'x'.repeat(9_000), scopes: ['ingest'] },
      422,
      'string_too_long',
      '/name',
    ],
    [
      'B34 an integer that would be rounded',
      'POST',
      '/api/keys',
      '{"name":9007199254740993}',
      422,
      'number_unsafe',
      '/name',
    ],
    ['B35 a number beyond all', 'POST', '/api/keys', '{"name":1e400}', 422, 'number_out_of_range', '/name'],
    [
      'a lead of nobody, and nonsense',
      'PATCH',
      '/api/leads/00000000-0000-7000-8000-000000000000',
      { nonsense: 1 },
      404,
      'not_found',
    ],
    [
      'B37 an unknown property',
      'POST',
      '/api/keys',
      { name: 'a', scopes: ['ingest'], admin: true },
      422,
      'property_unknown',
      '/admin',
    ],
    ['B38 a missing property', 'POST', '/api/keys', { name: 'a' }, 422, 'property_required', '/scopes'],
    ['B39 a wrong type', 'POST', '/api/keys', { name: 5, scopes: ['ingest'] }, 422, 'property_type', '/name'],
    [
      'B40 a value that isn’t one of those',
      'POST',
      '/api/keys',
      { name: 'a', scopes: ['Ingest'] },
      422,
      'property_enum',
      '/scopes/0',
    ],
    ['B41 an id that is none', 'GET', '/api/templates/7', undefined, 404, 'not_found'],
    ['B41 an id of something else', 'GET', '/api/segments/:template', undefined, 404, 'not_found'],
    ['B46 a thing of theirs', 'GET', '/api/templates/:theirs', undefined, 404, 'not_found'],
    ['B46 a thing of theirs, and nonsense', 'PUT', '/api/templates/:theirs', { nonsense: true }, 404, 'not_found'],
    ['B46 a thing of theirs, to delete', 'DELETE', '/api/templates/:theirs', undefined, 404, 'not_found'],
    ['B96 an unknown sort', 'GET', '/api/leads?sort=password;drop', undefined, 422, 'sort_invalid', '/sort'],
    ['B96 an unknown query', 'GET', '/api/leads?order=sideways', undefined, 422, 'property_unknown', '/order'],
    ['a query given twice', 'GET', '/api/leads?limit=1&limit=2', undefined, 422, 'property_type', '/limit'],
    ['NUL in a query', 'GET', '/api/leads?search=%00', undefined, 422, 'string_nul', '/search'],
    ['a limit of nothing', 'GET', '/api/leads?limit=0', undefined, 422, 'property_range', '/limit'],
    ['a limit in words', 'GET', '/api/leads?limit=ten', undefined, 422, 'property_type', '/limit'],
    [
      'a body where none is needed',
      'POST',
      '/api/workflows/00000000-0000-7000-8000-000000000000/publish',
      { now: true },
      404,
      'not_found',
    ],
    [
      'a reserved field',
      'PUT',
      '/api/fields',
      { items: [{ ...field, name: 'score' }] },
      422,
      'name_reserved',
      '/items/0/name',
    ],
    ['a field twice', 'PUT', '/api/fields', { items: [field, field] }, 422, 'name_repeated', '/items/1/name'],
    [
      'a field’s name with a dot',
      'PUT',
      '/api/fields',
      { items: [{ ...field, name: 'a.b' }] },
      422,
      'format_invalid',
      '/items/0/name',
    ],
    ['no stages', 'PUT', '/api/stages', { items: [] }, 422, 'property_range', '/items'],
    [
      'a stage twice',
      'PUT',
      '/api/stages',
      {
        items: [
          { name: 'a', label: 'A' },
          { name: 'a', label: 'B' },
        ],
      },
      422,
      'name_repeated',
      '/items/1/name',
    ],
    [
      'a key of nobody to revoke',
      'DELETE',
      '/api/keys/00000000-0000-7000-8000-000000000000',
      undefined,
      404,
      'not_found',
    ],
  ])('%s', async (_, method, path, body, status, code, pointer) => {
    const place = path.replace(':template', template.id).replace(':theirs', theirs.id);
    const over = method === 'PUT' ? { 'if-match': '"1"' } : undefined;
    const problem = await expectProblem(await call(method, place, body, over), status, code);
    if (pointer !== undefined) expect(problem.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });
});

describe('a change of something that has versions', () => {
  it('needs to say which one', async () => {
    await expectProblem(await call('PUT', `/api/templates/${template.id}`, mail), 428, 'precondition_required');
  });
  it.each(['"99"', 'W/"1"', '*', '1'])('is refused for %s', async (version) => {
    await expectProblem(
      await call('PUT', `/api/templates/${template.id}`, mail, { 'if-match': version }),
      412,
      'version_conflict',
    );
  });
  it('is made for the version that was read, whose ETag the answers carry', async () => {
    const read = await call('GET', `/api/templates/${template.id}`);
    const etag = read.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\d+"$/);
    const saved = await call('PUT', `/api/templates/${template.id}`, mail, { 'if-match': etag });
    expect([saved.status, saved.headers.get('etag') === etag]).toEqual([200, false]);
  });
});

describe('an idempotency key', () => {
  const create = (key: string, body: unknown = mail, path = '/api/templates') =>
    call('POST', path, body, { 'idempotency-key': key });

  it.each([
    ['empty', ''],
    ['too long', 'k'.repeat(256)],
    ['not ASCII', 'k\u00e9'],
    ['with a space', 'a b'],
  ])('B55 is refused when it is %s', async (_, key) => {
    await expectProblem(await create(key), 400, 'idempotency_key_invalid');
  });

  it('B58 makes a repetition answer like the first, and create nothing', async () => {
    const first = await create('once');
    const second = await create('once');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ]);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(await second.json()).toEqual(await first.json());
  });

  it('B57 belongs to one request', async () => {
    await create('mine');
    await expectProblem(await create('mine', { ...mail, name: 'Other' }), 422, 'idempotency_key_reused');
    await expectProblem(await create('mine', { leads: ['a'] }, '/api/segments'), 422, 'property_required');
  });

  it('B56 is told of a first request that isn’t done; of many at once, one creates', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => create('race')));
    const codes = answers.map(({ status }) => status);
    expect(codes.filter((status) => status === 409).length + codes.filter((status) => status === 201).length).toBe(8);
    const ids = await Promise.all(
      answers
        .filter(({ status }) => status === 201)
        .map(async (answer) => ((await answer.json()) as { id: string }).id),
    );
    expect(new Set(ids).size).toBe(1);
    for (const answer of answers) if (answer.status === 409) expect(answer.headers.get('retry-after')).toBe('1');
  });

  it('may be used again for what was refused', async () => {
    const unknown = { name: 'S', rule: { '==': [{ var: 'nosuchfield' }, 1] } };
    const refused = await create('again', unknown, '/api/segments');
    expect(refused.status).toBe(422);
    expect(
      (await create('again', { name: 'S', rule: { '==': [{ var: 'country' }, 'FR'] } }, '/api/segments')).status,
    ).toBe(201);
  });

  it('is nobody’s business in another workspace', async () => {
    const other = await makeWorkspace(api.services, 'Elsewhere');
    const answer = await call(
      'POST',
      '/api/templates',
      { ...mail, name: 'Else' },
      { 'idempotency-key': 'once', authorization: `Bearer ${other.manage}` },
    );
    expect([answer.status, answer.headers.get('idempotency-replayed')]).toEqual([201, null]);
  });
});

describe('fields and stages', () => {
  it('are set all at once and keep their order', async () => {
    const { items } = (await (await call('GET', '/api/fields')).json()) as { items: object[] };
    const next = { items: [field, ...items] };
    expect(await (await change('/api/fields', next)).json()).toEqual(next);
    expect(await (await call('GET', '/api/fields')).json()).toEqual(next);
  });

  it('stay where they are used', async () => {
    await call('POST', '/api/segments', { name: 'On a plan', rule: { '==': [{ var: 'plan' }, 'pro'] } });
    const { items } = (await (await call('GET', '/api/fields')).json()) as { items: { name: string }[] };
    const rest = items.filter(({ name }) => name !== 'plan');
    await expectProblem(await change('/api/fields', { items: rest }), 409, 'in_use');
    await call('POST', '/api/leads', { externalId: 'x' });
    await expectProblem(await change('/api/stages', { items: [{ name: 'other', label: 'Other' }] }), 409, 'in_use');
    expect((await (await call('GET', '/api/stages')).json()) as object).toMatchObject({
      items: expect.arrayContaining([{ name: 'raw', label: 'Raw' }]),
    });
  });
});
