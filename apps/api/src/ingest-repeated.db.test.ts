import { randomUUID } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feed, takeAllTurns } from './testing/feed.ts';
import { openTestApi, type TestApi } from './testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api.stop();
  await database.drop();
});

interface LeadJson {
  externalId: string | null;
  timezone: string | null;
}

const query = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await database.pool.query<Row>(sql, values)).rows;

const leadOf = async (userId: string): Promise<LeadJson> => {
  await takeAllTurns(api);
  const response = await fetch(`${api.url}/api/leads?search=${userId}`, {
    headers: { authorization: `Bearer ${api.manage}` },
  });
  const { items } = (await response.json()) as { items: LeadJson[] };
  const lead = items.find(({ externalId }) => externalId === userId);
  if (lead === undefined) throw new Error(`no lead ${userId}`);
  return lead;
};

const ok = async (response: Response): Promise<void> => {
  expect([response.status, await response.text()]).toEqual([200, '{"success":true}']);
};

const eventsOf = (lead: string) =>
  query<{ type: string }>('select type from event where lead_id = $1 order by seq', lead);
const counts = async () =>
  (
    await query(
      'select (select count(*) from lead) as leads, (select count(*) from event) as events, (select count(*) from signal) as signals',
    )
  )[0];

describe('a repeated message', () => {
  it('B61 is answered like the first and stored once, whatever it says the second time', async () => {
    const userId = randomUUID();
    const first = { userId, event: 'Paid', messageId: `m-${userId}`, properties: { amount: 1 } };
    await ok(await feed(api, '/v1/track', first));
    const before = await counts();
    await ok(await feed(api, '/v1/track', first));
    await ok(await feed(api, '/v1/track', { ...first, userId: 'somebody else', properties: { amount: 2 } }));
    await ok(
      await feed(api, '/v1/identify', { userId: 'a third', messageId: first.messageId, traits: { brandNew: 1 } }),
    );
    expect(await counts()).toEqual(before);
  });

  it('is stored once when fifty come at the same time, for a lead that nobody knew', async () => {
    const userId = randomUUID();
    const body = { userId, anonymousId: `a-${userId}`, event: 'Raced', messageId: `m-${userId}` };
    await Promise.all(Array.from({ length: 50 }, async () => ok(await feed(api, '/v1/track', body))));
    const rows = await query<{ id: string }>('select id from lead where external_id = $1', userId);
    expect(rows).toHaveLength(1);
    expect(await eventsOf(rows[0]?.id ?? '')).toHaveLength(1);
    expect(await query('select from signal where lead_id = $1', rows[0]?.id)).toHaveLength(2);
  });

  it('is independent of other workspaces', async () => {
    const other = await openTestApi(database.pool);
    const body = { userId: 'same', event: 'Did', messageId: 'the same in two' };
    await ok(await feed(api, '/v1/track', body));
    await ok(await feed(other, '/v1/track', body));
    expect(await query('select from event where message_id = $1', body.messageId)).toHaveLength(2);
    await other.stop();
  });
});

describe('a batch', () => {
  const track = (index: number) => ({
    type: 'track',
    userId: `batch-${index % 7}`,
    event: 'Batched',
    messageId: `b-${index}`,
    properties: { index },
  });

  it('of 500 calls is stored whole, in its order', async () => {
    await ok(
      await feed(api, '/v1/batch', {
        batch: Array.from({ length: 500 }, (_, index) => track(index)),
        sentAt: new Date().toISOString(),
      }),
    );
    const rows = await query<{ lead: string; at: number }>(
      "select lead_id as lead, (body->'event'->'properties'->>'index')::int as at from signal where body->'event'->>'name' = 'Batched' order by seq",
    );
    expect(rows.map(({ at }) => at)).toEqual(Array.from({ length: 500 }, (_, index) => index));
    expect(new Set(rows.map(({ lead }) => lead)).size).toBe(7);
  });

  it('B64 with one bad call stores nothing, and says which', async () => {
    const before = await counts();
    const batch = Array.from({ length: 30 }, (_, index) => ({
      ...track(index),
      messageId: `c-${index}`,
      userId: `unheard-${index}`,
      ...(index === 17 ? { event: 5 } : {}),
    }));
    const response = await feed(api, '/v1/batch', { batch });
    const problem = (await response.json()) as object;
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(problem).toMatchObject({
      code: 'batch_invalid',
      errors: [{ pointer: '/batch/17/event', code: 'property_type' }],
    });
    expect(await counts()).toEqual(before);
  });

  it('hands its context to calls that have none', async () => {
    const userId = randomUUID();
    await ok(
      await feed(api, '/v1/b', {
        batch: [{ type: 'identify', userId, traits: { lastName: 'Zone' } }],
        context: { timezone: 'Asia/Tokyo' },
      }),
    );
    expect((await leadOf(userId)).timezone).toBe('Asia/Tokyo');
  });
});
