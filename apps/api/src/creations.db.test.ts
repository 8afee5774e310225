import { armFaults } from '@ripen/store';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { askerOf } from './testing/ask-endpoint.ts';
import { flow } from './testing/flow.ts';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let live: string;

beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  const { ask } = askerOf(api.url, api.manage);
  await ask('upsertLead', { body: { externalId: 'ada', fields: { companySize: 5 } } });
  live = (await ask('createWorkflow', { body: flow() })).id;
  await ask('publishWorkflow', { id: live });
});
afterEach(() => armFaults(null));
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const send = (path: string, body: unknown, key: string) =>
  fetch(api.url + path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${api.manage}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify(body),
  });

const creations: [what: string, table: string, path: () => string, body: unknown][] = [
  ['template', 'template', () => '/api/templates', { name: 'T', subject: 'S', html: '<p>H</p>' }],
  ['workflow', 'workflow', () => '/api/workflows', flow()],
  ['segment', 'segment', () => '/api/segments', { name: 'List', static: true, leads: ['ada'] }],
  ['lead', 'lead', () => '/api/leads', { email: 'new@example.com', fields: { companySize: 9 } }],
  ['run', 'run', () => `/api/workflows/${live}/runs`, { leads: ['ada'] }],
  ['backtest', 'backtest', () => `/api/workflows/${live}/backtests`, {}],
];

const countOf = async (table: string): Promise<number> =>
  (await database.pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0;

/** Ends all runs, so that their flow lets their leads in again. */
const endRuns = () =>
  database.pool.query(
    `update run set status = 'ended', wake_at = null, port = null, ended_at = now() where status = 'waiting'`,
  );

describe.each(creations)('a %s whose answer was cut off after it was made', (what, table, path, body) => {
  it('isn’t made again by a repetition under its key, whose sender gets the answer', async () => {
    const before = await countOf(table);
    let cutOff = (): void => undefined;
    const reached = vi.fn<() => void>();
    armFaults((point) => {
      if (point !== 'create.after-commit') return Promise.resolve();
      reached();
      return new Promise((_, reject) => {
        cutOff = () => reject(new Error('as scripted'));
      });
    });
    const first = send(path(), body, `dies-${what}`);
    await vi.waitFor(() => expect(reached).toHaveBeenCalled());
    armFaults(null);
    expect((await send(path(), body, `dies-${what}`)).status).toBe(409);
    await endRuns();
    await database.pool.query(`update idempotency set held_until = now() - interval '1 second'`);
    const second = await send(path(), body, `dies-${what}`);
    expect([second.status, second.headers.get('idempotency-replayed')]).toEqual([
      second.ok ? second.status : 201,
      null,
    ]);
    expect(await countOf(table)).toBe(before + 1);
    const third = await send(path(), body, `dies-${what}`);
    expect(third.headers.get('idempotency-replayed')).toBe('true');
    expect(await third.json()).toEqual(await second.json());
    cutOff();
    await first;
    expect(await countOf(table)).toBe(before + 1);
  });

  it('isn’t made again where its answer failed', async () => {
    await endRuns();
    const before = await countOf(table);
    armFaults((point) =>
      point === 'create.after-commit' ? Promise.reject(new Error('as scripted')) : Promise.resolve(),
    );
    const sent = what === 'lead' ? { email: 'newer@example.com' } : body;
    expect((await send(path(), sent, `fails-${what}`)).status).toBe(500);
    armFaults(null);
    await endRuns();
    expect((await send(path(), sent, `fails-${what}`)).ok).toBe(true);
    expect(await countOf(table)).toBe(before + 1);
  });
});
