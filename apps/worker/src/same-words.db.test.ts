import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { saveProvider } from '@ripen/store';
import { afterEach, expect, it, vi } from 'vitest';
import { openStand } from '../test/stand.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const patient = { timeout: 20_000, interval: 30 };

/** A program that takes no call of a key before its third. */
const openSink = async () => {
  const heard = new Map<string, string[]>();
  const sink = createServer((request, response) => {
    void text(request).then((body) => {
      const key = String(request.headers['webhook-id']);
      const calls = [...(heard.get(key) ?? []), body];
      heard.set(key, calls);
      response.writeHead(calls.length < 3 ? 503 : 200).end();
    });
  });
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve));
  closing.push(() => sink.close());
  return { url: `http://127.0.0.1:${(sink.address() as AddressInfo).port}`, heard };
};

it('every attempt of a webhook or message says the same under its key, whatever became of the lead meanwhile', async () => {
  const stand = await openStand();
  closing.push(stand.close);
  const { db, workspace, ask } = stand;
  const { url, heard } = await openSink();
  await saveProvider(db, workspace, {
    provider: {
      name: 'Texts',
      url: `${url}/texts`,
      headers: {},
      body: { to: '{{ to }}', text: '{{ text }}' },
      repeatable: true,
    },
    secret: 's'.repeat(32),
    revision: null,
  });
  const flow = await stand.publish(
    [
      ['in', 'entry', { on: 'api' }],
      ['w', 'webhook', { url: `${url}/hook` }],
      ['s', 'send-message', { to: '{{ email }}', text: 'Dear {{ stage }}' }],
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
  await stand.worker();
  const [run] = await stand.start(flow, [await stand.lead('ada@example.com')]);
  await vi.waitFor(async () => {
    // the lead changes all the while, and the next attempt is made at once
    await ask(`update lead set stage = 'stage ' || floor(random() * 1e9)`);
    await ask(`update effect set due_at = now() where state = 'intent' and attempts > 0`);
    expect(await ask(`select status from run where id = '${run}'`)).toEqual([{ status: 'ended' }]);
  }, patient);
  expect([...heard].map(([key, bodies]) => [key, bodies.length, new Set(bodies).size])).toEqual([
    [`${run}:w:2`, 3, 1],
    [`${run}:s:3`, 3, 1],
  ]);
  // what was said isn't kept for longer than it is needed
  expect(await ask('select distinct state, body from effect')).toEqual([{ state: 'sent', body: null }]);
});
