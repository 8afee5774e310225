import { utc } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import { type LeadKey, readClock } from '@ripen/store';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApi, type TestApi } from '../../testing/open-test-api.ts';
import type { Asking } from './ask-leads.ts';
import { clauseOf } from './clause-of.ts';
import { scanInSql } from './scan-in-sql.ts';
import type { Scan, Scanned } from './scan.ts';
import { scanInBatches, scanLeads } from './scan-leads.ts';

let database: FreshDatabase;
let api: TestApi;
let asking: Asking;

/** 2,500 leads, of which every 400th is large. */
beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  await database.pool.query(
    `insert into lead (workspace_id, shard, id, external_id, stage, fields)
     select $1, ripen_shard(id), id, n, 'raw', case when n % 400 = 0 then '{"companySize": 500}' else '{}' end::jsonb
     from (select uuidv7() as id, n from generate_series(1, 2500) n) x`,
    [api.id],
  );
  const rule = { '==': [{ var: 'companySize' }, 500] };
  asking = {
    services: api.services,
    workspace: api.id,
    rule,
    catalogue: { fields: [], events: [], segments: [], stages: [] },
    ...(await readClock(api.services.db, api.id)),
  };
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

type Look = (asking: Asking, scan: Scan) => Promise<Scanned>;
const inSql: Look = async (of, scan) => {
  const scanned = await scanInSql(of, scan);
  if (scanned === null) throw new Error('the rule should be told in SQL');
  return scanned;
};

describe.each<[string, Look]>([
  ['in SQL', inSql],
  ['in batches', scanInBatches],
])('a scan %s', (_, look) => {
  const scan = (after: LeadKey | null, enough: number, milliseconds: number): Promise<Scanned> =>
    look(asking, { order: 'createdAt', after, keep: 100, enough, milliseconds });

  it('finds all there are, through many batches', async () => {
    const { matching, over } = await scan(null, Number.POSITIVE_INFINITY, 60_000);
    expect(matching.map(({ externalId }) => externalId)).toEqual(['400', '800', '1200', '1600', '2000', '2400']);
    expect(over).toBe(true);
    expect(asking.zone).toBe(utc);
  });

  it('stops at the last one wanted, and goes on behind it', async () => {
    const first = await scan(null, 4, 60_000);
    expect(first).toMatchObject({ over: false, last: { externalId: '1600' } });
    expect((await scan(first.last, 4, 60_000)).matching.map(({ externalId }) => externalId)).toEqual(['2000', '2400']);
  });

  it('counts more than it keeps', async () => {
    const scan = {
      order: 'createdAt',
      after: null,
      keep: 2,
      enough: Number.POSITIVE_INFINITY,
      milliseconds: 60_000,
    } as const;
    expect(await look(asking, scan)).toMatchObject({ matching: { length: 2 }, count: 6, over: true });
  });

  it('stops when its time is over, and goes on where it stopped', async () => {
    const found: (string | null)[] = [];
    let scanned = await scan(null, Number.POSITIVE_INFINITY, 0);
    expect(scanned.over).toBe(false);
    for (;;) {
      found.push(...scanned.matching.map(({ externalId }) => externalId));
      if (scanned.over) break;
      scanned = await scan(scanned.last, Number.POSITIVE_INFINITY, 0);
    }
    expect(found).toEqual(['400', '800', '1200', '1600', '2000', '2400']);
  });
});

it('a costly rule keeps nobody else waiting', async () => {
  const items = Array.from({ length: 900 }, (_, n) => n);
  const costly = { '>': [{ reduce: [items, { '+': [{ var: 'current' }, { var: 'accumulator' }] }, 0] }, 0] };
  const scanning = scanLeads(
    { ...asking, rule: costly },
    { order: 'createdAt', after: null, keep: 1, enough: Number.POSITIVE_INFINITY, milliseconds: 60_000 },
  );
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  await scanning;
  clearInterval(counting);
  expect(turns).toBeGreaterThan(5);
});

describe('days, which begin at another moment for leads of another zone,', () => {
  const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tokyo', 'Nowhere/Atall', null];
  const rules: Rule[] = [
    { 'in-last': [{ var: 'renewal' }, { days: 1 }] },
    { '==': [{ 'days-until': [{ var: 'renewal' }] }, 0] },
    { on: [{ var: 'moment' }, '2027-03-01'] },
    { and: [{ 'in-next': [{ var: 'renewal' }, { days: 1 }] }, { '!=': [{ var: 'companySize' }, 500] }] },
  ];
  const names = async (look: Look, rule: Rule): Promise<unknown> => {
    const scan = { order: 'createdAt', after: null, keep: 5_000, enough: 5_000, milliseconds: 60_000 } as const;
    return (await look({ ...asking, rule }, scan)).matching.map(({ externalId }) => externalId);
  };

  it('are counted in SQL for each lead in its own, as in batches', async () => {
    await database.pool.query(
      `update lead set timezone = ($2::text[])[1 + external_id::int % 5], fields = fields || jsonb_build_object(
         'renewal', to_char(now() + (external_id::int % 7 - 3) * interval '12 hours', 'YYYY-MM-DD'),
         'moment', '2027-03-01T' || lpad((external_id::int % 24)::text, 2, '0') || ':30:00Z')
       where workspace_id = $1 and external_id::int < 200`,
      [api.id, zones],
    );
    for (const rule of rules) {
      const told = await names(inSql, rule);
      expect(told).toEqual(await names(scanInBatches, rule));
      expect(told).not.toEqual([]);
    }
  });

  it('make one clause for zones in which they are the same days', async () => {
    const clause = await clauseOf({ ...asking, rule: rules[0] ?? null });
    expect(clause?.text.match(/when lead.timezone/g)?.length).toBeLessThanOrEqual(2);
    const recent: Rule = { 'in-last': [{ 'event-last': ['Signed Up'] }, { days: 7 }] };
    expect((await clauseOf({ ...asking, rule: recent }))?.text).not.toContain('timezone');
  });
});

it('a number that no double can hold is no failure', async () => {
  const tooLarge = { ...asking, rule: { '>': [{ var: 'huge' }, 1] } };
  await database.pool.query(`update lead set fields = '{"huge": 1e400}' where external_id = '7'`);
  const scan = { order: 'createdAt', after: null, keep: 5, enough: 5, milliseconds: 60_000 } as const;
  expect((await scanLeads(tooLarge, scan)).matching.map(({ externalId }) => externalId)).toEqual(['7']);
});
