import { createHmac } from 'node:crypto';
import type { WorkflowDocument } from '@ripen/workflow';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useTestApi } from './testing/use-test-api.ts';

const { api, database, ask } = await useTestApi();
afterEach(() => {
  vi.useRealTimers();
});

const minute = 60_000;
const hour = 60 * minute;

const databaseNow = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ now: number }>(
    `select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
  );
  return rows[0]?.now ?? 0;
};

/** The clock of the process that serves goes wrong, and every program but PostgreSQL believes it. */
const setClock = (by: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + by });
};

let count = 0;
const track = async (at: number): Promise<string> => {
  const response = await fetch(`${api.url}/v1/track`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${api.ingest}:`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      userId: 'u1',
      event: 'Signed Up',
      messageId: `m${count++}`,
      timestamp: new Date(at).toISOString(),
    }),
  });
  const { success, errors } = (await response.json()) as { success?: boolean; errors?: { code: string }[] };
  return success ? 'taken' : String(errors?.[0]?.code);
};

const flow: WorkflowDocument = {
  name: 'Deals',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    {
      id: 'in',
      kind: 'entry',
      config: { on: 'webhook', event: 'Deal Won', lead: { externalId: 'id' }, signed: true },
      position: { x: 0, y: 0 },
    },
    { id: 'x', kind: 'exit', config: {}, position: { x: 0, y: 0 } },
  ],
  edges: [{ from: 'in', port: 'entered', to: 'x' }],
};

describe.each([
  ['an hour ahead', hour],
  ['an hour behind', -hour],
])('a process whose clock is %s', (_how, by) => {
  it('takes events by when they happened for the database', async () => {
    setClock(by);
    const now = await databaseNow();
    expect(await track(now)).toBe('taken');
    expect(await track(now + 4 * minute)).toBe('taken');
    expect(await track(now + 6 * minute)).toBe('timestamp_in_future');
    expect(await track(now - 90 * 24 * hour + 30 * minute)).toBe('taken');
    expect(await track(now - 90 * 24 * hour - 30 * minute)).toBe('timestamp_too_old');
  });

  it('takes calls that were signed just now for the database', async () => {
    const { id } = await ask('createWorkflow', { body: flow });
    await ask('publishWorkflow', { id });
    const { address, secret } = await ask('makeHook', { id });
    setClock(by);
    const call = async (at: number): Promise<number> => {
      const seconds = String(Math.floor(at / 1_000));
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const body = '{"id":"c1"}';
      const signature = createHmac('sha256', key).update(`s${count}.${seconds}.${body}`).digest('base64');
      const headers = {
        'content-type': 'application/json',
        'webhook-id': `s${count++}`,
        'webhook-timestamp': seconds,
        'webhook-signature': `v1,${signature}`,
      };
      return (await fetch(address, { method: 'POST', headers, body })).status;
    };
    const now = await databaseNow();
    expect(await call(now)).toBe(200);
    expect(await call(now + 6 * minute)).toBe(401);
    expect(await call(now - 6 * minute)).toBe(401);
    expect(await call(now + by)).toBe(401);
  });
});
