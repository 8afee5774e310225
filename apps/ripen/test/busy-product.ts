import { createClient } from '@ripen/client';
import { ask, type TestProcess } from '@ripen/testkit';
import { expect, vi } from 'vitest';
import { freePort } from './free-port.ts';
import { startRipen } from './start-ripen.ts';

/** An API and a worker of the built product, with a flow, and people who sign up without end: ten in each batch, each sent once. */
export interface BusyProduct {
  /** The batches that were acknowledged, by their numbers. */
  acked: readonly number[];
  /** How many batches were answered otherwise, by status; 0 is no answer. */
  refused: ReadonlyMap<number, number>;
  /** Nobody signs up any more. */
  stop: () => Promise<void>;
  /** Fails unless all that was acknowledged is stored, each batch whole, and everybody went through the flow once. */
  expectWhole: () => Promise<void>;
  close: () => Promise<void>;
}

/** How long what must come may take on a busy machine, in milliseconds. */
export const patient = { timeout: 90_000, interval: 100 };

const eventsAtOnce = 10;

/** Starts it over a database. */
export const openBusyProduct = async (databaseUrl: string): Promise<BusyProduct> => {
  const port = await freePort();
  const started: TestProcess[] = [];
  const start = (...args: string[]): TestProcess => {
    const running = startRipen(args, { DATABASE_URL: databaseUrl, PORT: String(port) });
    started.push(running);
    return running;
  };
  const makeKey = async (scope: string): Promise<string> => {
    const making = start('keys', 'create', '--scope', scope);
    expect(await making.exited, making.output()).toBe(0);
    return making.output().trim().split('\n').at(-1) ?? '';
  };
  const [manage, ingest] = [await makeKey('manage'), await makeKey('ingest')];
  await Promise.all([start('api').waitFor(/listens on/), start('worker').waitFor(/at work/)]);
  const base = `http://127.0.0.1:${port}`;
  await publish(base, manage);
  const feeding = feed(base, ingest);
  const close = async (): Promise<void> => {
    await feeding.stop();
    for (const one of started) one.signal('SIGKILL');
    await Promise.all(started.map(({ exited }) => exited));
  };
  return { ...feeding, close, expectWhole: () => expectWhole(databaseUrl, feeding.acked) };
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
  return { acked, refused, stop };
};

interface Stored {
  n: number;
  events: number;
  messages: number;
}

const expectWhole = async (databaseUrl: string, acked: readonly number[]): Promise<void> => {
  const rows = <Row extends object>(text: string) => ask<Row>(databaseUrl, text);
  const stored = await rows<Stored>(
    `select split_part(message_id, ' ', 2)::int as n, count(*)::int as events, count(distinct message_id)::int as messages from event group by 1`,
  );
  expect(stored.filter(({ events, messages }) => events !== eventsAtOnce || messages !== eventsAtOnce)).toEqual([]);
  const whole = new Set(stored.map(({ n }) => n));
  expect(acked.filter((n) => !whole.has(n))).toEqual([]);
  const people = whole.size * eventsAtOnce;
  const left = `select from signal union all select from run where status <> 'ended'`;
  await vi.waitFor(async () => expect(await rows(left)).toEqual([]), patient);
  expect(await rows('select count(*)::int as runs, min(steps) as least, max(steps) as most from run')).toEqual([
    { runs: people, least: 3, most: 3 },
  ]);
  expect(await rows('select count(*)::int as steps from journal')).toEqual([{ steps: people * 3 }]);
  expect(await rows('select from parked_signal')).toEqual([]);
};
