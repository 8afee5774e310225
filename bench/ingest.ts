import { freshDatabase, type TestCluster } from '@ripen/testkit';
import { Agent, request } from 'undici';
import type { BenchRow } from './bench-row.ts';
import { freePort } from './free-port.ts';
import { makeIngestKey, startRipenPart } from './start-ripen-part.ts';

const leads = 1_000;

interface Load {
  requests: number;
  /** Events in each request. */
  size: number;
  /** Requests under way together. */
  together: number;
}

interface Door {
  url: string;
  key: string;
  agent: Agent;
}

const eventOf = (message: string, n: number): object => ({
  type: 'track',
  userId: `lead-${n % leads}`,
  event: 'Viewed Pricing',
  properties: { plan: 'team', n },
  messageId: message,
});

const post = async ({ url, key, agent }: Door, path: string, body: object): Promise<void> => {
  const { statusCode, body: answer } = await request(url + path, {
    dispatcher: agent,
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (statusCode !== 200) throw new Error(`the bench of ingest was answered ${statusCode}: ${text}`);
};

/** Sends the load and gives events acknowledged, that is committed, in a second. */
const measure = async (door: Door, name: string, { requests, size, together }: Load): Promise<number> => {
  let next = 0;
  const send = async (): Promise<void> => {
    for (let mine = next++; mine < requests; mine = next++) {
      const events = Array.from({ length: size }, (_, n) => eventOf(`${name}-${mine}-${n}`, mine * size + n));
      if (size === 1) await post(door, '/v1/track', events[0] ?? {});
      else await post(door, '/v1/batch', { batch: events });
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: together }, send));
  return ((requests * size) / (performance.now() - began)) * 1_000;
};

/** Measures events taken in over HTTP until they are acknowledged, by one API process without a worker: single and in batches of 100. */
export const benchIngest = async (cluster: TestCluster): Promise<BenchRow[]> => {
  const { url: databaseUrl, pool } = await freshDatabase({ cluster });
  const port = await freePort();
  const env = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: undefined,
    PORT: String(port),
    RIPEN_SECRET: 'b'.repeat(32),
    LOG_LEVEL: 'fatal',
  };
  const key = await makeIngestKey(env);
  const api = startRipenPart(['api'], env);
  const agent = new Agent({ connections: 64 });
  try {
    await api.waitFor(/listens on/);
    const door = { url: `http://127.0.0.1:${port}`, key, agent };
    await measure(door, 'warm', { requests: 30, size: 100, together: 4 });
    const one = await measure(door, 'one', { requests: 500, size: 1, together: 1 });
    const many = await measure(door, 'many', { requests: 5_000, size: 1, together: 32 });
    const batches = await measure(door, 'batch', { requests: 300, size: 100, together: 4 });
    const ratio = (rate: number): string => `${(rate / one).toFixed(1)} × one at a time`;
    return [
      { name: 'Events acknowledged over HTTP, one after the other', value: one, unit: 'events/s' },
      { name: 'Events acknowledged over HTTP, single, 32 at once', value: many, unit: 'events/s', ratio: ratio(many) },
      {
        name: 'Events acknowledged over HTTP, batches of 100, 4 at once',
        value: batches,
        unit: 'events/s',
        ratio: ratio(batches),
      },
    ];
  } finally {
    api.signal('SIGINT');
    await api.exited;
    await agent.close();
    await pool.end();
  }
};
