import { createClient } from '@ripen/client';
import { ask } from '@ripen/testkit';
import { afterEach, expect, it, vi } from 'vitest';
import { freePort } from '../test/free-port.ts';
import { openSmallDisk } from '../test/small-disk.ts';
import { startRipen } from '../test/start-ripen.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const patient = { timeout: 90_000, interval: 100 };
const eventsAtOnce = 10;

const openCrew = async (url: string) => {
  const port = await freePort();
  const env = { DATABASE_URL: url, PORT: String(port) };
  const start = (...args: string[]) => {
    const running = startRipen(args, env);
    closing.push(async () => {
      running.signal('SIGKILL');
      await running.exited;
    });
    return running;
  };
  const key = async (scope: string): Promise<string> => {
    const making = start('keys', 'create', '--scope', scope);
    expect(await making.exited, making.output()).toBe(0);
    return making.output().trim().split('\n').at(-1) ?? '';
  };
  const keys = { manage: await key('manage'), ingest: await key('ingest') };
  await Promise.all([start('api').waitFor(/listens on/), start('worker').waitFor(/at work/)]);
  return { base: `http://127.0.0.1:${port}`, keys };
};

const publish = async (url: string, key: string): Promise<void> => {
  const client = createClient({ url, key });
  const node = (id: string, kind: string, config: object) => ({
    id,
    kind,
    config: config as never,
    position: { x: 0, y: 0 },
  });
  const { body } = await client.createWorkflow({
    body: {
      name: 'A flow',
      kind: 'nurture',
      nodes: [
        node('in', 'entry', { on: 'event', event: 'Signed Up' }),
        node('t', 'add-tag', { tag: 'new' }),
        node('x', 'exit', {}),
      ],
      edges: [
        { from: 'in', port: 'entered', to: 't' },
        { from: 't', port: 'done', to: 'x' },
      ],
      settings: { entry: 'once' },
    },
  });
  await client.publishWorkflow({ params: { id: body.id }, body: {} });
};

/** Sends batches of ten people who sign up, one after another, until it is stopped; each is sent once. */
const feed = (base: string, key: string) => {
  const acked: number[] = [];
  const refused = new Map<number, number>();
  let sent = 0;
  let stopped = false;
  const batch = (n: number) =>
    Array.from({ length: eventsAtOnce }, (_, i) => ({
      type: 'track',
      userId: `person ${n} ${i}`,
      event: 'Signed Up',
      messageId: `message ${n} ${i}`,
      properties: { about: Array.from({ length: 4 }, () => 'a b c d '.repeat(100)) },
    }));
  const one = async (): Promise<void> => {
    while (!stopped) {
      const n = sent++;
      const status = await fetch(`${base}/v1/batch`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${key}:`)}` },
        body: JSON.stringify({ batch: batch(n) }),
      }).then(
        (response) => response.status,
        () => 0,
      );
      if (status === 200) acked.push(n);
      else refused.set(status, (refused.get(status) ?? 0) + 1);
    }
  };
  const feeding = Promise.all([one(), one(), one(), one()]);
  const stop = async (): Promise<void> => {
    stopped = true;
    await feeding;
  };
  closing.push(stop);
  return { acked, refused, stop };
};

it('while the disk is full nothing is acknowledged and nothing half stored; once there is space, everything goes on by itself', {
  timeout: 300_000,
}, async () => {
  const disk = await openSmallDisk();
  closing.push(disk.close);
  const { base, keys } = await openCrew(disk.url);
  await publish(base, keys.manage);
  const { acked, refused, stop } = feed(base, keys.ingest);
  await vi.waitFor(() => expect(acked.length).toBeGreaterThan(20), patient);
  for (let time = 0; time < 2; time++) {
    const before = refused.get(503) ?? 0;
    await disk.fill();
    await vi.waitFor(() => expect((refused.get(503) ?? 0) - before).toBeGreaterThan(20), patient);
    const atLast = acked.length;
    await disk.free();
    await vi.waitFor(() => expect(acked.length).toBeGreaterThan(atLast + 20), patient);
  }
  await stop();
  expect([...refused.keys()]).toEqual([503]);

  const rows = <Row extends object>(text: string) => ask<Row>(disk.url, text);
  const stored = await rows<{ n: number; events: number; messages: number }>(
    `select split_part(message_id, ' ', 2)::int as n, count(*)::int as events, count(distinct message_id)::int as messages from event group by 1`,
  );
  const whole = new Set(
    stored.filter(({ events, messages }) => events === eventsAtOnce && messages === eventsAtOnce).map(({ n }) => n),
  );
  expect(acked.filter((n) => !whole.has(n))).toEqual([]);
  expect(stored.length).toBe(whole.size);
  const people = whole.size * eventsAtOnce;
  await vi.waitFor(
    async () => expect(await rows("select from signal union all select from run where status <> 'ended'")).toEqual([]),
    patient,
  );
  expect(await rows('select count(*)::int as runs, min(steps) as least, max(steps) as most from run')).toEqual([
    { runs: people, least: 3, most: 3 },
  ]);
  expect(await rows('select count(*)::int as steps from journal')).toEqual([{ steps: people * 3 }]);
  expect(await rows('select from parked_signal')).toEqual([]);
});
