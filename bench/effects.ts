import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { workspaceId } from '@ripen/domain';
import { freshDatabase, type TestCluster } from '@ripen/testkit';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Pool } from 'pg';
import { Agent, request } from 'undici';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { freePort } from './free-port.ts';
import { insertFlows } from './insert-flows.ts';
import { quantile } from './quantile.ts';
import { makeIngestKey, startRipenPart } from './start-ripen-part.ts';

const events = 600;
/** Milliseconds between two events. */
const apart = 20;
/** The first events, which find everything cold, don't count. */
const warmth = 100;
const position = { x: 0, y: 0 };

const flow = (url: string): WorkflowDocument => ({
  name: 'Bench',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'entry', kind: 'entry', config: { on: 'event', event: 'Viewed Pricing' }, position },
    { id: 'call', kind: 'webhook', config: { url }, position },
    { id: 'exit', kind: 'exit', config: {}, position },
  ],
  edges: [
    { from: 'entry', port: 'entered', to: 'call' },
    { from: 'call', port: 'done', to: 'exit' },
    { from: 'call', port: 'failed', to: 'exit' },
  ],
});

interface Door {
  url: string;
  key: string;
}

// At its moment, whether or not those before it were answered.
const sendAll = async ({ url, key }: Door): Promise<void> => {
  const agent = new Agent({ connections: 64 });
  const send = async (n: number): Promise<void> => {
    await sleep(n * apart);
    const { statusCode, body } = await request(`${url}/v1/track`, {
      dispatcher: agent,
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ userId: `lead-${n}`, event: 'Viewed Pricing', messageId: `bench-${n}` }),
    });
    const answer = await body.text();
    if (statusCode !== 200) throw new Error(`the bench of effects was answered ${statusCode}: ${answer}`);
  };
  await Promise.all(Array.from({ length: events }, (_, n) => send(n)));
  await agent.close();
};

// Each event comes from a lead of its own.
const readTimes = async (pool: Pool): Promise<number[]> => {
  for (;;) {
    const { rows } = await pool.query<{ took: number }>(
      `select extract(epoch from f.asked_at - e.received_at)::float8 * 1000 as took
       from event e join effect f on f.workspace_id = e.workspace_id and f.lead_id = e.lead_id order by e.received_at`,
    );
    if (rows.length === events)
      return rows
        .slice(warmth)
        .map(({ took }) => took)
        .toSorted((a, b) => a - b);
    await sleep(200);
  }
};

/** Milliseconds from an event’s arrival over HTTP until its first effect is in the outbox, by this machine's clock, at 50 new leads a second. */
const measure = async (cluster: TestCluster, { redisUrl }: BenchPlace): Promise<number[]> => {
  const { url: databaseUrl, pool } = await freshDatabase({ cluster });
  const port = await freePort();
  const env = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl ?? undefined,
    PORT: String(port),
    RIPEN_SECRET: 'b'.repeat(32),
    RIPEN_ALLOW_PRIVATE_WEBHOOKS: 'true',
    LOG_LEVEL: 'fatal',
  };
  const called = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', () => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
  }).listen(0, '127.0.0.1');
  const key = await makeIngestKey(env);
  const { rows } = await pool.query<{ id: string }>('select id from workspace');
  await insertFlows(pool, workspaceId.parse(rows[0]?.id), [
    flow(`http://127.0.0.1:${(called.address() as AddressInfo).port}`),
  ]);
  await pool.query('alter table effect add column asked_at timestamptz default clock_timestamp()');
  const [api, worker] = [startRipenPart(['api'], env), startRipenPart(['worker'], env)];
  try {
    await Promise.all([api.waitFor(/listens on/), worker.waitFor(/at work/)]);
    await sendAll({ url: `http://127.0.0.1:${port}`, key });
    return await readTimes(pool);
  } finally {
    for (const one of [api, worker]) one.signal('SIGINT');
    await Promise.all([api.exited, worker.exited]);
    called.close();
    await pool.end();
  }
};

/** How long it takes from an event accepted over HTTP until its first effect is in the outbox, at a moderate rate. */
export const benchEffects = async (cluster: TestCluster, place: BenchPlace): Promise<BenchRow[]> => {
  const took = await measure(cluster, place);
  const name = `Event over HTTP to its first effect, bells on ${place.where}`;
  const p99 = quantile(took, 0.99);
  return [
    { name: `${name}, the middle one`, value: quantile(took, 0.5), unit: 'ms', ratio: 'at 50 new leads a second' },
    { name: `${name}, 99 of 100`, value: p99, unit: 'ms', ratio: `${(p99 / 1_000).toFixed(2)} × the second aimed for` },
  ];
};
