import { type AddressInfo, createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type HttpSink, openHttpSink } from '../../test/http-sink.ts';
import { type CallerOptions, openCaller } from './open-caller.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const sink = async (answer: Parameters<typeof openHttpSink>[0]): Promise<HttpSink> => {
  const opened = await openHttpSink(answer);
  closing.push(opened.close);
  return opened;
};

/** What speaks bytes and no HTTP. */
const rawSink = async (talk: (socket: Socket) => void): Promise<string> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => talk(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const open = (options: Partial<CallerOptions> = {}) => {
  const caller = openCaller({ allowPrivate: true, ...options });
  closing.push(() => caller.close());
  return (url: string) => caller.call({ key: 'k', url, method: 'POST', headers: {}, body: '{}' }, {});
};

const patient = { timeout: 20_000, interval: 20 };

describe('an endpoint that is slow', () => {
  it.each([
    ['never answers', () => undefined],
    [
      'drips its answer byte by byte',
      (response: { writeHead: (status: number) => unknown; write: (text: string) => unknown; destroyed: boolean }) => {
        response.writeHead(200);
        const drip = setInterval(() => (response.destroyed ? clearInterval(drip) : response.write('x')), 50);
      },
    ],
  ])('that %s is left after the deadline, and may have taken the call', async (_how, answer) => {
    const { url } = await sink((_request, response) => answer(response));
    expect(await open({ deadline: 700 })(url)).toEqual({
      state: 'later',
      detail: 'no answer within 0.7 seconds',
      after: null,
      counts: true,
      unsure: true,
    });
  });

  it('gets 20 calls at once; ten more wait, all others are turned away and use up no attempt, and another host answers at once', async () => {
    const held: (() => void)[] = [];
    const slow = await sink((_request, response) => held.push(() => response.end()));
    const quick = await sink((_request, response) => response.end());
    const call = open();
    const calls = Array.from({ length: 40 }, () => call(slow.url));
    expect(await Promise.any(calls)).toMatchObject({ state: 'later', counts: false, inside: true });
    await vi.waitFor(() => expect(held).toHaveLength(20), patient);
    expect(await call(quick.url)).toMatchObject({ state: 'sent' });
    expect(slow.asked).toHaveLength(20);
    const answering = setInterval(() => held.splice(0).forEach((answer) => answer()), 10);
    closing.push(() => clearInterval(answering));
    const states = (await Promise.all(calls)).map(({ state }) => state);
    expect(states.filter((state) => state === 'sent')).toHaveLength(30);
    expect(await call(slow.url)).toMatchObject({ state: 'sent' });
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('%i isn’t followed, wherever it leads', async (status) => {
    const canary = await sink((_request, response) => response.end());
    const { url, asked } = await sink((request, response) =>
      response.writeHead(status, { location: request.url === '/loop' ? '/loop' : `${canary.url}/` }).end(),
    );
    const call = open();
    for (const path of ['/away', '/loop'])
      expect(await call(`${url}${path}`)).toMatchObject({
        state: 'failed',
        detail: `redirect_not_followed: answered ${status}`,
      });
    expect([asked.length, canary.asked.length]).toEqual([2, 0]);
  });
});

describe('an answer', () => {
  it('of 300 MB is cut off after 64 KiB', async () => {
    let written = 0;
    const { url } = await sink((_request, response) => {
      const more = (): void => {
        while (!response.destroyed && written < 300_000_000) {
          written += 65_536;
          if (!response.write(Buffer.alloc(65_536, 'x'))) return;
        }
        response.end();
      };
      response.on('drain', more).on('error', () => undefined);
      more();
    });
    const handed = await open()(url);
    expect(handed).toMatchObject({ state: 'sent', data: { body: 'x'.repeat(65_536) } });
    // what the sockets of both sides hold
    expect(written).toBeLessThan(20_000_000);
  });

  it('that is a gzip bomb isn’t unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { url } = await sink((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    );
    const handed = await open()(url);
    expect(handed.state).toBe('sent');
    expect(JSON.stringify(handed).length).toBeLessThan(500_000);
  });

  it.each([
    ['with a megabyte of headers', `HTTP/1.1 200 OK\r\n${`x-filler: ${'x'.repeat(1_000)}\r\n`.repeat(1_000)}\r\n`],
    ['in HTTP/0.9', '<html>Hello</html>'],
    ['that ends in the middle of its headers', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['that is nothing but a reset', null],
  ])('%s is a failure that is tried again', async (_what, bytes) => {
    const host = await rawSink((socket) => (bytes === null ? socket.resetAndDestroy() : socket.end(bytes)));
    expect(await open()(`http://${host}/`)).toMatchObject({
      state: 'later',
      counts: true,
      unsure: true,
      detail: expect.stringContaining('can’t be reached'),
    });
  });

  it('of a server whose TLS is none is a failure that is tried again', async () => {
    const host = await rawSink((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'));
    expect(await open()(`https://${host}/`)).toMatchObject({ state: 'later', counts: true });
  });
});

describe('a name', () => {
  const named = async (addresses: string[]) => {
    const canary = await sink((_request, response) => response.end());
    let asked = 0;
    const resolve: CallerOptions['resolve'] = (_host, _options, done) => {
      asked++;
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
    const handed = await open({ allowPrivate: false, resolve })(`http://hooks.example.com:${canary.port}/`);
    return { handed, asked, heard: canary.asked.length };
  };

  it.each([
    [['127.0.0.1']],
    [['93.184.216.34', '127.0.0.1']],
    [['93.184.216.34', '::1']],
    [['fd00::1', '93.184.216.34']],
    [['::ffff:127.0.0.1']],
  ])('that has the addresses %j is refused for its private one, before anything connects', async (addresses) => {
    expect(await named(addresses)).toEqual({
      handed: { state: 'failed', detail: expect.stringContaining('url_forbidden') },
      asked: 1,
      heard: 0,
    });
  });

  it('that nobody knows is a failure that is tried again and can’t have arrived', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const call = open({ allowPrivate: false, resolve: (_host, _options, done) => done(unknown, []) });
    expect(await call('http://nowhere.example.com/')).toMatchObject({ state: 'later', counts: true, unsure: false });
  });

  it('that nobody answers for is waited for no longer than connecting may take', async () => {
    const call = open({ allowPrivate: false, resolve: () => undefined, connectWithin: 600, deadline: 60_000 });
    expect(await call('http://silent.example.com/')).toMatchObject({ state: 'later', counts: true, unsure: false });
  });
});
