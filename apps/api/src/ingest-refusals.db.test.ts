import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feed } from './testing/feed.ts';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api.stop();
  await database.drop();
});

const counts = async () =>
  (await database.pool.query('select (select count(*) from lead) as leads, (select count(*) from event) as events'))
    .rows[0] as object;

describe('what can’t be used is refused with 400', () => {
  const good = { userId: 'u', event: 'Did' };
  it.each<[string, string, unknown, string, string?]>([
    ['B04 a list', '/v1/track', [], 'body_type'],
    [
      'B28 a forbidden key',
      '/v1/track',
      '{"userId":"u","event":"e","properties":{"__proto__":{"a":1}}}',
      'key_forbidden',
      '/properties/__proto__',
    ],
    ['B31 NUL', '/v1/track', { ...good, properties: { a: '\0' } }, 'string_nul', '/properties/a'],
    ['B32 half a pair', '/v1/track', '{"userId":"\\udc00","event":"e"}', 'string_surrogate', '/userId'],
    [
      'B34 a rounded integer',
      '/v1/track',
      '{"userId":"u","event":"e","properties":{"a":9007199254740993}}',
      'number_unsafe',
      '/properties/a',
    ],
    ['B38 no event', '/v1/track', { userId: 'u' }, 'property_required', '/event'],
    ['B39 an event that is a number', '/v1/track', { userId: 'u', event: 5 }, 'property_type', '/event'],
    ['properties that are a list', '/v1/track', { ...good, properties: [] }, 'property_type', '/properties'],
    ['B60 an empty messageId', '/v1/track', { ...good, messageId: '' }, 'message_id_invalid', '/messageId'],
    ['B60 a long messageId', '/v1/track', { ...good, messageId: 'm'.repeat(256) }, 'message_id_invalid', '/messageId'],
    ['B60 a messageId that is an object', '/v1/track', { ...good, messageId: {} }, 'message_id_invalid', '/messageId'],
    ['B63 an empty batch', '/v1/batch', { batch: [] }, 'batch_empty'],
    [
      'B63 501 calls',
      '/v1/batch',
      { batch: Array.from({ length: 501 }, () => ({ ...good, type: 'track' })) },
      'batch_too_large',
    ],
    ['a batch of nothing', '/v1/batch', {}, 'batch_invalid', '/batch'],
    ['a call of no type', '/v1/batch', { batch: [good] }, 'batch_invalid', '/batch/0/type'],
    ['B66 epoch seconds', '/v1/track', { ...good, timestamp: 1_700_000_000 }, 'property_type', '/timestamp'],
    [
      'B66 a time without offset',
      '/v1/track',
      { ...good, timestamp: '2026-11-01T10:00:00' },
      'timestamp_invalid',
      '/timestamp',
    ],
    [
      'B66 a day that isn’t',
      '/v1/track',
      { ...good, timestamp: '2027-02-29T10:00:00Z' },
      'timestamp_invalid',
      '/timestamp',
    ],
    [
      'B66 an hour that isn’t',
      '/v1/track',
      { ...good, timestamp: '2026-01-01T24:00:61Z' },
      'timestamp_invalid',
      '/timestamp',
    ],
    [
      'B67 the future',
      '/v1/track',
      { ...good, timestamp: new Date(Date.now() + 600_000).toISOString() },
      'timestamp_in_future',
      '/timestamp',
    ],
    [
      'B67 the distant past',
      '/v1/track',
      { ...good, timestamp: '1999-01-01T00:00:00Z' },
      'timestamp_too_old',
      '/timestamp',
    ],
    [
      'B67 a year beyond all',
      '/v1/track',
      { ...good, timestamp: '+294277-01-01T00:00:00Z' },
      'timestamp_invalid',
      '/timestamp',
    ],
    ['B68 nobody', '/v1/track', { event: 'Did' }, 'identity_required', ''],
    ['B68 an empty name', '/v1/identify', { userId: '', traits: {} }, 'identity_required', ''],
    ['an alias of nobody', '/v1/alias', { userId: 'u' }, 'identity_required', ''],
    ['B75 a reserved event', '/v1/track', { userId: 'u', event: '$merge' }, 'name_reserved', '/event'],
    ['a long userId', '/v1/track', { userId: 'u'.repeat(256), event: 'Did' }, 'property_range', '/userId'],
    [
      'a large event',
      '/v1/track',
      {
        ...good,
        properties: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`k${index}`, 'x'.repeat(1_000)])),
      },
      'event_too_large',
      '',
    ],
  ])('%s', async (_, path, body, code, pointer) => {
    const before = await counts();
    const response = await feed(api, path, body);
    const problem = (await response.json()) as { code: string; errors?: object[] };
    expect([response.status, response.headers.get('content-type'), problem.code], JSON.stringify(problem)).toEqual([
      400,
      'application/problem+json',
      code,
    ]);
    if (pointer !== undefined) expect(problem.errors).toContainEqual(expect.objectContaining({ pointer }));
    expect(await counts()).toEqual(before);
  });

  it('or by the transport and the door, in this order', async () => {
    const ask = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(api.url + path, init);
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    const json = { 'content-type': 'application/json' };
    const own = { authorization: `Bearer ${api.ingest}` };
    expect(await ask('/v1/track', { method: 'POST', headers: json, body: '{' })).toEqual([400, 'json_malformed']);
    expect(await ask('/v1/track', { method: 'POST', headers: json, body: '[]' })).toEqual([401, 'auth_required']);
    expect(
      await ask('/v1/track', { method: 'POST', headers: { ...json, authorization: 'Basic !' }, body: '{}' }),
    ).toEqual([401, 'auth_invalid']);
    expect(await ask('/v1/track', { headers: own })).toEqual([405, 'method_not_allowed']);
    expect(await ask('/v1/track')).toEqual([401, 'auth_required']);
    expect(await ask('/v1/nothing', { headers: own })).toEqual([404, 'not_found']);
    expect(
      await ask('/v1/batch', { method: 'POST', headers: json, body: `{"batch":["${'x'.repeat(1_100_000)}"]}` }),
    ).toEqual([413, 'body_too_large']);
  });
});
