import { instant, type LeadEvent, utc } from '@ripen/domain';
import { evaluate, type Rule } from '@ripen/rules';
import { readClock, readFacts } from '@ripen/store';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../../testing/open-test-api.ts';
import { scanInSql } from './scan-in-sql.ts';
import { scanInBatches } from './scan-leads.ts';

let database: FreshDatabase;
let api: TestApi;

/** A lead that viewed 1,200 times, the first 200 of them by mail, and opened something 1,200 times meanwhile. */
beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  await database.pool.query(
    `with made as (
       insert into lead (workspace_id, shard, id, stage) select $1, ripen_shard(id), id, 'raw' from (select uuidv7() as id) x
       returning shard, id)
     insert into event (workspace_id, message_id, shard, lead_id, type, name, properties, hash, occurred_at, received_at)
     select $1, name || n, shard, id, 'track', name, jsonb_build_object('by', case when n <= 200 then 'mail' else 'link' end), '',
       now() - (1300 - n) * interval '1 minute', now()
     from made, generate_series(1, 1200) n, unnest(array['Viewed', 'Opened']) name`,
    [api.id],
  );
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const byMail = { '==': [{ var: 'by' }, 'mail'] };
const rules: [Rule, boolean][] = [
  [{ '==': [{ 'event-count': ['Viewed'] }, 1_000] }, true],
  [{ '>': [{ 'event-count': ['Opened', { within: { days: 2 } }] }, 1_000] }, false],
  [{ '>': [{ 'event-count': ['Viewed', 'ever', byMail] }, 0] }, false],
  [{ '!!': [{ 'event-last': ['Viewed', 'ever', byMail] }] }, false],
  [{ '==': [{ 'event-count': ['Viewed', { within: { minutes: 200 } }] }, 100] }, true],
  [{ '>': [{ 'days-since': [{ 'event-first': ['Viewed'] }] }, 0] }, false],
  [{ 'in-last': [{ 'event-first': ['Viewed'] }, { minutes: 1_150 }] }, true],
];

it('of one name a rule looks at a lead’s newest thousand, in SQL, in batches and in a turn', async () => {
  const { db } = api.services;
  const clock = await readClock(db, api.id);
  const catalogue = { fields: [], events: [], segments: [], stages: [] };
  const scan = { order: 'createdAt', after: null, keep: 5, enough: 5, milliseconds: 60_000 } as const;
  const { rows } = await database.pool.query<{ id: never }>('select id from lead');
  const facts = await readFacts(db, api.id, {
    leads: rows.map(({ id }) => id),
    events: ['Viewed', 'Opened'],
    segments: false,
  });
  const events = [...facts.values()].flatMap((known) => known.events);
  // One more has come in this turn.
  const newest: LeadEvent = { id: 'x', name: 'Viewed', properties: {}, occurredAt: clock.now, receivedAt: clock.now };
  for (const [rule, holds] of rules) {
    const asking = { services: api.services, workspace: api.id, rule, catalogue, ...clock };
    const told = await scanInSql(asking, scan);
    expect([rule, told?.count, (await scanInBatches(asking, scan)).count]).toEqual([
      rule,
      Number(holds),
      Number(holds),
    ]);
  }
  const context = {
    now: instant(clock.now),
    zone: utc,
    events: [...events, newest],
    runBegan: null,
    segments: new Set<string>(),
  };
  expect(evaluate({ 'event-count': ['Viewed'] }, {}, context)).toBe(1_000);
});
