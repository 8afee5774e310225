import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { readSigning, rotateSigning, saveProvider } from '@ripen/store';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, it, vi } from 'vitest';
import { openMailSink } from '../test/mail-sink.ts';
import { openStand, type Stand } from '../test/stand.ts';
import { startWorkerProcess } from '../test/start-worker-process.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const patient = { timeout: 60_000, interval: 50 };
const secret = 's'.repeat(32);
const hour = 3_600_000;

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Another program that answers as it is told to. */
const openSink = async () => {
  const sink = { status: 503, heard: [] as Heard[], url: '' };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      sink.heard.push({ headers: request.headers, body });
      response.writeHead(sink.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  sink.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return sink;
};

const open = async (url: string): Promise<Stand> => {
  const stand = await openStand();
  closing.push(stand.close);
  const provider = { name: 'Texts', url, headers: {}, body: { text: '{{ text }}' }, repeatable: true };
  await saveProvider(stand.db, stand.workspace, { provider, secret, revision: null });
  const forged = { 'Webhook-Signature': 'v1,forged', 'webhook-timestamp': '1', 'x-team': 'sales' };
  const flow = await stand.publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['w', 'webhook', { url, headers: forged }],
      ['s', 'send-message', { to: '1', text: 'Hi' }],
      ['x', 'exit'],
    ],
    [
      ['in', 'entered', 'w'],
      ['w', 'done', 's'],
      ['w', 'failed', 'x'],
      ['s', 'done', 'x'],
      ['s', 'failed', 'x'],
    ],
  );
  await stand.start(flow, [await stand.lead('ada@example.com')]);
  return stand;
};

const hasten = ({ ask }: Stand) => ask(`update effect set due_at = now() where state = 'intent'`);
const newest = async ({ db, workspace }: Stand): Promise<string> =>
  (await readSigning(db, workspace, secret)).newest.secret ?? '';

/** Whether a receiver who knows that secret would take the call: it refuses those of more than five minutes ago, too. */
const takes = (known: string, { headers, body }: Heard): boolean => {
  try {
    new Webhook(known).verify(body, headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
};

it('calls are signed at the moment the database says, whatever the worker’s clock; a secret replaced between attempts signs beside the new one for a day', async () => {
  const sink = await openSink();
  const stand = await open(sink.url);
  const smtp = await openMailSink();
  closing.push(smtp.close);
  const first = await newest(stand);
  const child = startWorkerProcess({ databaseUrl: stand.url, smtpUrl: smtp.url, clock: hour });
  closing.push(() => child.signal('SIGKILL'));
  const attempt = async (nth: number): Promise<Heard> => {
    await vi.waitFor(async () => {
      await hasten(stand);
      expect(sink.heard.length).toBeGreaterThanOrEqual(nth);
    }, patient);
    return sink.heard[nth - 1] ?? { headers: {}, body: '' };
  };
  const before = await attempt(1);
  expect(before.headers).toMatchObject({ 'x-team': 'sales', 'webhook-signature': expect.stringMatching(/^v1,\S+$/) });
  expect(takes(first, before)).toBe(true);

  await rotateSigning(stand.db, stand.workspace, { number: 1, by: 'Ada', secret });
  const second = await newest(stand);
  // one attempt more than there were, since one may have been under way
  const during = await attempt(sink.heard.length + 2);
  expect([takes(first, during), takes(second, during)]).toEqual([true, true]);
  expect(during.headers['webhook-id']).toBe(before.headers['webhook-id']);
  expect(during.body).toBe(before.body);

  await stand.ask(`update signing_secret set signs_until = clock_timestamp() where number = 1`);
  const after = await attempt(sink.heard.length + 2);
  expect([takes(first, after), takes(second, after)]).toEqual([false, true]);

  sink.status = 200;
  await vi.waitFor(async () => {
    await hasten(stand);
    expect(await stand.ask(`select from run where status = 'ended'`)).toHaveLength(1);
  }, patient);
  const message = sink.heard.at(-1) ?? before;
  expect(message.headers['webhook-id']).toMatch(/:s:/);
  expect(takes(second, message)).toBe(true);
}, 120_000);

it('no call goes out unsigned: it waits until the secret can be read', async () => {
  const sink = await openSink();
  sink.status = 200;
  const stand = await open(sink.url);
  await readSigning(stand.db, stand.workspace, 'the secret of another installation');
  await stand.worker();
  await vi.waitFor(
    async () =>
      expect(await stand.ask(`select attempts, detail from effect where detail is not null`)).toEqual([
        { attempts: 0, detail: expect.stringContaining('SIGNING_SECRET_UNREADABLE') },
      ]),
    patient,
  );
  expect(await stand.ask('select name from provider')).toEqual([]);
  expect(sink.heard).toEqual([]);
  await rotateSigning(stand.db, stand.workspace, { number: 1, by: 'Ada', secret });
  await vi.waitFor(async () => {
    await hasten(stand);
    expect(await stand.ask(`select from run where status = 'ended'`)).toHaveLength(1);
  }, patient);
  expect(takes(await newest(stand), sink.heard[0] ?? { headers: {}, body: '' })).toBe(true);
}, 120_000);
