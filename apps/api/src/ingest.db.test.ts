import { randomUUID } from 'node:crypto';
import { Analytics } from '@segment/analytics-node';
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
  id: string;
  externalId: string | null;
  email: string | null;
  timezone: string | null;
  fields: Record<string, unknown>;
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
  query<{ type: string; name: string; properties: object }>(
    'select type, name, properties from event where lead_id = $1 order by seq',
    lead,
  );
const refusalsOf = async (lead: string) =>
  (
    await query<{ said: string }>("select said from history where lead_id = $1 and what = 'refused' order by seq", lead)
  ).map(({ said }) => said);
describe('Segment’s calls', () => {
  it('become events by names that people read', async () => {
    const userId = randomUUID();
    await ok(
      await feed(api, '/v1/track', { userId, event: 'Signed Up', properties: { plan: 'pro', list: [1, { a: null }] } }),
    );
    await ok(
      await feed(api, '/v1/page', {
        userId,
        name: 'Pricing',
        category: 'Docs',
        properties: { url: 'https://x.example' },
      }),
    );
    await ok(await feed(api, '/v1/page', { userId }));
    await ok(await feed(api, '/v1/screen', { userId, name: 'Home' }));
    await ok(
      await feed(api, '/v1/group', {
        userId,
        groupId: 'g1',
        traits: { name: 'Looms', employees: 12, industry: 'Weaving', website: 'https://looms.example' },
      }),
    );
    const lead = await leadOf(userId);
    expect(await eventsOf(lead.id)).toEqual([
      { type: 'track', name: 'Signed Up', properties: { plan: 'pro', list: [1, { a: null }] } },
      {
        type: 'page',
        name: 'Viewed Pricing',
        properties: { name: 'Pricing', category: 'Docs', url: 'https://x.example' },
      },
      { type: 'page', name: 'Viewed Page', properties: {} },
      { type: 'screen', name: 'Viewed Home Screen', properties: { name: 'Home' } },
      {
        type: 'group',
        name: 'group',
        properties: {
          groupId: 'g1',
          name: 'Looms',
          employees: 12,
          industry: 'Weaving',
          website: 'https://looms.example',
        },
      },
    ]);
    expect(lead.fields).toEqual({
      company: 'Looms',
      companySize: 12,
      industry: 'Weaving',
      website: 'https://looms.example',
    });
    const names = await query<{ name: string }>('select name from event_name order by name');
    expect(names.map(({ name }) => name)).toEqual(['Signed Up', 'Viewed Home Screen', 'Viewed Page', 'Viewed Pricing']);
  });

  it('tell of leads by Segment’s traits, and by others, which become fields', async () => {
    const userId = randomUUID();
    const traits = {
      email: 'Ada@Example.com',
      first_name: ' Ada ',
      lastName: 'Lovelace',
      title: 'Analyst',
      phone: '+44 1',
      plan_name: 'pro',
      seats: 3,
      trial: true,
      since: '2026-01-02',
      likes: ['engines'],
      company: { name: 'Engines', employee_count: 7 },
      address: { country: 'GB', state: 'London', city: 'London' },
    };
    await ok(await feed(api, '/v1/identify', { userId, traits, context: { timezone: 'Europe/London' } }));
    const { fields, email, timezone } = await leadOf(userId);
    expect({ email, timezone }).toEqual({ email: 'Ada@Example.com', timezone: 'Europe/London' });
    expect(fields).toEqual({
      firstName: 'Ada',
      lastName: 'Lovelace',
      role: 'Analyst',
      phone: '+44 1',
      plan_name: 'pro',
      seats: 3,
      trial: true,
      since: '2026-01-02',
      likes: ['engines'],
      company: 'Engines',
      companySize: 7,
      country: 'GB',
      state: 'London',
      city: 'London',
    });
    const types = await query<{ name: string; type: string; label: string }>(
      "select name, type, label from field where name in ('plan_name', 'seats', 'trial', 'since', 'likes', 'city') order by name",
    );
    expect(types).toEqual([
      { name: 'city', type: 'text', label: 'City' },
      { name: 'likes', type: 'list', label: 'Likes' },
      { name: 'plan_name', type: 'text', label: 'Plan name' },
      { name: 'seats', type: 'number', label: 'Seats' },
      { name: 'since', type: 'date', label: 'Since' },
      { name: 'trial', type: 'boolean', label: 'Trial' },
    ]);
    await ok(await feed(api, '/v1/identify', { userId, traits: { seats: null, phone: null } }));
    expect(Object.keys((await leadOf(userId)).fields)).not.toEqual(expect.arrayContaining(['seats', 'phone']));
  });

  it('say in the lead’s story what couldn’t be kept, and keep the rest', async () => {
    const userId = randomUUID();
    const traits = {
      email: 'not an address',
      timezone: 'Mars/Phobos',
      score: 99,
      'a.b': 1,
      deep: { x: 1 },
      companySize: 'many',
      lastName: 'Kept',
    };
    await ok(await feed(api, '/v1/identify', { userId, traits }));
    const lead = await leadOf(userId);
    expect([lead.fields, lead.email, lead.timezone]).toEqual([{ lastName: 'Kept' }, null, null]);
    expect(await refusalsOf(lead.id)).toHaveLength(6);
  });

  it('are kept in the order of the sender’s clock, put right by when it sent', async () => {
    const userId = randomUUID();
    const now = Date.now();
    const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
    const wrong = 40 * 86_400_000;
    await ok(
      await feed(api, '/v1/track', {
        userId,
        event: 'Skewed',
        timestamp: iso(now + wrong - 60_000),
        sentAt: iso(now + wrong),
      }),
    );
    await ok(await feed(api, '/v1/track', { userId, event: 'Told', timestamp: '2026-11-01T10:00:00.123+01:00' }));
    const rows = await query<{ name: string; occurred: number; received: number }>(
      'select name, occurred_at as occurred, received_at as received from event where lead_id = $1 order by seq',
      (await leadOf(userId)).id,
    );
    expect((rows[0]?.received ?? 0) - (rows[0]?.occurred ?? 0)).toBe(60_000);
    expect(rows[1]?.occurred).toBe(Date.parse('2026-11-01T09:00:00.123Z'));
  });

  it('of history are imported, however old', async () => {
    const old = { userId: 'old', type: 'track', event: 'Long ago', timestamp: '2009-01-01T00:00:00Z' };
    expect((await feed(api, '/v1/track', old)).status).toBe(400);
    await ok(await feed(api, '/v1/import', { batch: [old] }));
  });

  it('may name people by numbers', async () => {
    await ok(
      await feed(api, '/v1/track', {
        userId: 12345,
        event: 'Did',
        anonymousId: null,
        messageId: null,
        context: null,
        properties: null,
      }),
    );
    expect((await leadOf('12345')).externalId).toBe('12345');
  });
});

describe('Segment’s own client', () => {
  it('identifies and tracks, and the lead is there', async () => {
    const analytics = new Analytics({ writeKey: api.ingest, host: api.url, path: '/v1/batch', maxEventsInBatch: 5 });
    const failures: unknown[] = [];
    analytics.on('error', (error) => failures.push(error));
    const userId = randomUUID();
    analytics.identify({ userId, traits: { email: 'grace@example.com', plan: 'enterprise' } });
    for (let count = 0; count < 12; count++) analytics.track({ userId, event: 'Ran Program', properties: { count } });
    analytics.page({ userId, name: 'Pricing' });
    analytics.group({ userId, groupId: 'navy', traits: { name: 'Navy' } });
    analytics.alias({ userId, previousId: `anonymous-${userId}` });
    await analytics.closeAndFlush();
    expect(failures).toEqual([]);
    const lead = await leadOf(userId);
    expect(lead).toMatchObject({ email: 'grace@example.com', fields: { plan: 'enterprise', company: 'Navy' } });
    expect((await eventsOf(lead.id)).map(({ type }) => type).toSorted()).toEqual(
      ['alias', 'group', 'identify', 'page', ...Array.from({ length: 12 }, () => 'track')].toSorted(),
    );
  });
});
