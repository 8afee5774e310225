import { gzipSync } from 'node:zlib';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';
import { rawExchange } from './testing/raw-exchange.ts';

let database: FreshDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool, { limits: { bodyTime: 300 } });
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const good = '{"name":"a","scopes":["ingest"]}';

const send = ({ method = 'POST', path = '/api/keys', headers = {}, body = good }: Sent) => {
  const all = {
    host: 'localhost',
    authorization: `Bearer ${api.manage}`,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  return rawExchange(
    api.url,
    Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)]),
  );
};

const head = (method: string, path: string, ...headers: string[]): string =>
  `${[`${method} ${path} HTTP/1.1`, 'host: localhost', ...headers].join('\r\n')}\r\n\r\n`;

const expectProblem = (
  { status, headers, text }: Awaited<ReturnType<typeof rawExchange>>,
  expected: [number, string],
): void => {
  expect([status, headers['content-type']], text).toEqual([expected[0], 'application/problem+json']);
  const problem = JSON.parse(text) as Record<string, unknown>;
  expect(problem).toMatchObject({
    status: expected[0],
    code: expected[1],
    title: expect.any(String),
    detail: expect.any(String),
  });
  expect(problem.type).toMatch(new RegExp(`/${expected[1]}$`));
  expect(problem.instance).toBe(`urn:request:${headers['x-request-id']}`);
  expect(text).not.toMatch(/node_modules|\.ts:|at Object/);
};

const keyCount = async (): Promise<number> =>
  (await database.pool.query<{ n: number }>('select count(*) as n from api_key')).rows[0]?.n ?? 0;

const cases: [string, Sent, number, string][] = [
  ['B01 cut JSON', { body: '{"a":' }, 400, 'json_malformed'],
  ['B02 two documents', { body: `${good}${good}` }, 400, 'json_malformed'],
  ['B03 an empty body', { body: '' }, 400, 'body_required'],
  ['B04 a list', { body: '[]' }, 422, 'body_type'],
  ['B04 a string', { body: '"a"' }, 422, 'body_type'],
  ['B04 null', { body: 'null' }, 422, 'body_type'],
  ['B05 NaN', { body: '{"name":NaN}' }, 400, 'json_malformed'],
  ['B05 a comment', { body: '{"name":"a"/**/}' }, 400, 'json_malformed'],
  ['B05 single quotes', { body: "{'name':'a'}" }, 400, 'json_malformed'],
  ['B05 a trailing comma', { body: '{"name":"a",}' }, 400, 'json_malformed'],
  ['B06 no Content-Type', { headers: { 'content-type': '' } }, 415, 'content_type_unsupported'],
  ['B06 text', { headers: { 'content-type': 'text/plain' } }, 415, 'content_type_unsupported'],
  ['B06 a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'content_type_unsupported'],
  ['B07 Latin-1', { headers: { 'content-type': 'application/json; charset=iso-8859-1' } }, 415, 'charset_unsupported'],
  [
    'B07 an unknown charset',
    { headers: { 'content-type': 'application/json; charset=bogus' } },
    415,
    'charset_unsupported',
  ],
  [
    'B08 bytes that aren’t UTF-8',
    { body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
    400,
    'utf8_invalid',
  ],
  ['B10 an unknown encoding', { headers: { 'content-encoding': 'foo' } }, 415, 'encoding_unsupported'],
  ['B10 two encodings', { headers: { 'content-encoding': 'gzip, gzip' } }, 415, 'encoding_unsupported'],
  ['B11 no gzip', { headers: { 'content-encoding': 'gzip' }, body: 'not gzip' }, 400, 'encoding_invalid'],
  [
    'B11 cut gzip',
    { headers: { 'content-encoding': 'gzip' }, body: gzipSync(good).subarray(0, 20) },
    400,
    'encoding_invalid',
  ],
  [
    'B12 a gzip bomb',
    { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(50_000_000)) },
    413,
    'body_too_large',
  ],
  ['B13 a body above the limit', { body: `{"name":"${'x'.repeat(300_000)}"}` }, 413, 'body_too_large'],
  [
    'B16 a long address',
    { method: 'GET', path: `/api/leads?search=${'x'.repeat(2_100)}`, body: '' },
    414,
    'uri_too_long',
  ],
  ['B17 a broken path', { method: 'GET', path: '/api/leads/%E0%A4%A', body: '' }, 400, 'path_malformed'],
  ['B19 a path that climbs', { method: 'GET', path: '/api/leads/..%2f..%2fadmin', body: '' }, 404, 'not_found'],
  ['B20 an unknown path', { method: 'GET', path: '/api/nothing', body: '' }, 404, 'not_found'],
  [
    'B20 an unknown page of the API',
    { method: 'GET', path: '/v2/track', body: '', headers: { accept: 'application/json' } },
    404,
    'not_found',
  ],
  ['B21 a wrong method', { method: 'DELETE', path: '/api/leads', body: '' }, 405, 'method_not_allowed'],
  [
    'B23 only XML accepted',
    { method: 'GET', path: '/api/leads', body: '', headers: { accept: 'application/xml' } },
    406,
    'not_acceptable',
  ],
  [
    'B24 asking before too large a body',
    { headers: { expect: '100-continue', 'content-length': '10000000' }, body: '' },
    413,
    'body_too_large',
  ],
  ['B26 a deep body', { body: `{"name":${'['.repeat(50_000)}${']'.repeat(50_000)}}` }, 422, 'json_too_deep'],
  [
    'B104 a WebSocket',
    { method: 'GET', path: '/api/leads', body: '', headers: { connection: 'upgrade', upgrade: 'websocket' } },
    400,
    'upgrade_refused',
  ],
  [
    'B105 a preflight from elsewhere',
    {
      method: 'OPTIONS',
      body: '',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    },
    403,
    'origin_forbidden',
  ],
  [
    'B105 a preflight from nowhere',
    { method: 'OPTIONS', body: '', headers: { origin: 'null', 'access-control-request-method': 'POST' } },
    403,
    'origin_forbidden',
  ],
];

describe('a request that is wrong in transport', () => {
  it.each(cases)('%s', async (_, sent, status, code) => {
    const before = await keyCount();
    const answer = await send(sent);
    expectProblem(answer, [status, code]);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(await keyCount()).toBe(before);
  });

  it('B01 says at which byte, not character', async () => {
    const { text } = await send({ body: '{"é":x}' });
    expect(JSON.parse(text)).toMatchObject({ offset: 6 });
  });

  it('B06 says what it takes, B21 what it does', async () => {
    expect((await send({ headers: { 'content-type': 'text/plain' } })).headers['accept-post']).toBe('application/json');
    expect((await send({ method: 'DELETE', path: '/api/leads', body: '' })).headers.allow).toBe('GET, HEAD, POST');
  });

  it('B13 comes without Content-Length, and the connection is closed', async () => {
    const chunk = 'x'.repeat(60_000);
    const chunked = `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(6);
    const answer = await rawExchange(
      api.url,
      head(
        'POST',
        '/api/keys',
        `authorization: Bearer ${api.manage}`,
        'content-type: application/json',
        'transfer-encoding: chunked',
      ) + chunked,
    );
    expectProblem(answer, [413, 'body_too_large']);
    expect(answer.headers.connection).toBe('close');
  });

  it.each<[string, string, number, string]>([
    [
      'B14 a length and chunks',
      head('POST', '/api/keys', 'content-length: 5', 'transfer-encoding: chunked'),
      400,
      'http_malformed',
    ],
    ['B14 a line that is no header', 'GET / HTTP/1.1\r\nhost localhost\r\n\r\n', 400, 'http_malformed'],
    ['B14 no HTTP at all', 'hello there\r\n\r\n', 400, 'http_malformed'],
    [
      'B15 headers of more than 16 KiB',
      head('GET', '/api/leads', `x-long: ${'x'.repeat(17_000)}`),
      431,
      'headers_too_large',
    ],
    [
      'B15 more than 100 headers',
      head('GET', '/api/leads', ...Array.from({ length: 120 }, (_, index) => `x-${index}: 1`)),
      431,
      'headers_too_large',
    ],
    [
      'B25 a body that doesn’t come',
      `${head('POST', '/api/keys', 'content-type: application/json', 'content-length: 100')}{"a`,
      408,
      'request_timeout',
    ],
  ])('%s', async (_, bytes, status, code) => expectProblem(await rawExchange(api.url, bytes), [status, code]));

  it.each<[string, Sent]>([
    ['B09 a byte order mark', { body: `\ufeff${good}` }],
    ['B07 a quoted charset', { headers: { 'content-type': 'Application/JSON; Charset="UTF-8"' } }],
    ['gzip', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(good) }],
    ['B22 a method in a header', { headers: { 'x-http-method-override': 'DELETE' } }],
    ['asking before a body that is small enough', { headers: { expect: '100-continue' } }],
  ])('is taken with %s', async (_, sent) => {
    const answer = await send(sent);
    expect(answer.text + answer.status).toMatch(/201/);
  });
});
