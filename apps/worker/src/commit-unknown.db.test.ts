import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { openMailSink } from '../test/mail-sink.ts';
import { openShakyDatabase } from '../test/shaky-database.ts';
import { openStand } from '../test/stand.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const openCalls = async () => {
  const keys: string[] = [];
  const server = createServer((request, response) => {
    keys.push(String(request.headers['webhook-id']));
    request.resume().on('end', () => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { keys, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const count = 30;

it('mails and calls whose claim, or whose outcome, had a commit that nobody heard of are made once, and none is in doubt', {
  timeout: 120_000,
}, async () => {
  const stand = await openStand();
  const sink = await openMailSink();
  const { keys, url } = await openCalls();
  const shaky = await openShakyDatabase(stand.url);
  closing.push(shaky.close, sink.close, stand.close);
  const flow = await stand.publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['m', 'send-email', { subject: 'Hi', html: '<p>Hi</p>' }],
      ['h', 'webhook', { url, body: { hello: 'there' } }],
      ['x', 'exit'],
    ],
    [
      ['in', 'entered', 'm'],
      ['m', 'done', 'h'],
      ['h', 'done', 'x'],
      ['h', 'failed', 'x'],
    ],
  );
  const leads = await Promise.all(Array.from({ length: count }, (_, n) => stand.lead(`lead${n}@example.com`)));
  await stand.worker({ db: shaky.db, smtpUrl: sink.url, log: () => undefined });
  await stand.start(flow, leads);
  await vi.waitFor(async () => expect(await stand.ask(`select from run where status = 'ended'`)).toHaveLength(count), {
    timeout: 90_000,
    interval: 100,
  });
  expect(shaky.cut['cut after']).toBeGreaterThan(8);
  expect(shaky.cut['cut before']).toBeGreaterThan(4);
  expect(await stand.ask(`select distinct hand, state, attempts from effect order by 1`)).toEqual(
    ['send-email', 'webhook'].map((hand) => ({ hand, state: 'sent', attempts: 1 })),
  );
  expect([sink.accepted.size, Math.max(...sink.accepted.values())]).toEqual([count, 1]);
  expect([keys.length, new Set(keys).size]).toEqual([count, count]);
  expect(await stand.ask('select count(*)::int as steps from journal')).toEqual([{ steps: count * 6 }]);
});
