import { afterEach, describe, expect, it } from 'vitest';
import { type HttpSink, openHttpSink } from '../../test/http-sink.ts';
import { isPublic } from './guarded-agent.ts';
import { openCaller } from './open-caller.ts';
import { retryAfter } from './retry-after.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const sink = async (answer: Parameters<typeof openHttpSink>[0]): Promise<HttpSink> => {
  const opened = await openHttpSink(answer);
  closing.push(opened.close);
  return opened;
};

const caller = (allowPrivate: boolean) => {
  const opened = openCaller({ allowPrivate });
  closing.push(() => opened.close());
  return opened;
};

const to = (url: string) => ({
  key: 'run:hook:2',
  url,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"a":1}',
});
const forged = (url: string) => ({ ...to(url), headers: { ...to(url).headers, 'Webhook-Id': 'another' } });
const stamps = { 'webhook-id': 'run:hook:2' };

describe('a call', () => {
  it('carries its stamps, which nothing in it can change, and brings back the answer', async () => {
    const { asked, port } = await sink((_request, response) => response.end('{"fine":true}'));
    expect(await caller(true).call(forged(`http://127.0.0.1:${port}/x`), stamps)).toMatchObject({
      state: 'sent',
      detail: 'answered 200',
      data: { status: 200, body: '{"fine":true}' },
    });
    expect(asked[0]?.headers).toMatchObject({ 'webhook-id': 'run:hook:2', 'content-type': 'application/json' });
  });

  it.each([
    [500, {}, { state: 'later', after: null, counts: true }],
    [503, { 'retry-after': '120' }, { state: 'later', after: 120_000 }],
    [429, { 'retry-after': '999999' }, { state: 'later', after: 86_400_000 }],
    [404, {}, { state: 'failed' }],
    [410, {}, { state: 'failed' }],
  ])('that is answered %i is judged so', async (status, headers, expected) => {
    const { port } = await sink((_request, response) => response.writeHead(status, headers).end());
    expect(await caller(true).call(to(`http://127.0.0.1:${port}/`), stamps)).toMatchObject(expected);
  });

  it('reads 64 KiB of an answer without end and goes on', async () => {
    const { port } = await sink((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    expect(await caller(true).call(to(`http://127.0.0.1:${port}/`), stamps)).toMatchObject({ state: 'sent' });
  });

  it.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://0.0.0.0',
    'http://2130706433',
    'http://0x7f.1',
    'http://127.1',
  ])('to %s never connects', async (url) => {
    const { asked, port } = await sink((_request, response) => response.end());
    expect(await caller(false).call(to(`${url}:${port}/`), stamps)).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('url_forbidden'),
    });
    expect(asked).toHaveLength(0);
  });
});

describe('addresses', () => {
  it.each([
    '10.0.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.168.1.1',
    '172.16.0.1',
    'fd00::1',
    'fe80::1',
    '::1',
    '64:ff9b::7f00:1',
    '::ffff:10.0.0.1',
    '0.0.0.0',
    '255.255.255.255',
    '224.0.0.1',
    'nonsense',
  ])('%s isn’t public', (address) => expect(isPublic(address)).toBe(false));
  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', (address) =>
    expect(isPublic(address)).toBe(true),
  );
});

describe('Retry-After', () => {
  it.each([
    ['5', 5_000],
    ['Mon, 01 Mar 2027 09:00:10 GMT', 10_000],
    ['Mon, 01 Mar 2027 08:00:00 GMT', 0],
    ['soon', null],
    [undefined, null],
  ])('%s is %s ms', (header, expected) => expect(retryAfter(header, Date.UTC(2027, 2, 1, 9))).toBe(expected));
});
