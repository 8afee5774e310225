import { instant, utc } from '@ripen/domain';
import { type Catalogue, type Rule, toSql } from '@ripen/rules';
import { freshDatabase, type TestCluster } from '@ripen/testkit';
import type { Pool, PoolClient } from 'pg';
import type { BenchRow } from './bench-row.ts';

const rounds = 5;
const catalogue: Catalogue = { fields: [], events: [], segments: [], stages: [] };

const fields: Rule = {
  and: [
    { '==': [{ var: 'country' }, 'FR'] },
    { '>=': [{ var: 'companySize' }, 200] },
    { '==': [{ var: 'newsletter' }, true] },
    { in: [{ var: 'role' }, ['Engineer', 'Head of Sales']] },
  ],
};
const withEvents: Rule = {
  and: [fields, { '>=': [{ 'event-count': ['Viewed Pricing', { within: { days: 30 } }] }, 2] }],
};

const seed = async (client: PoolClient, leads: number): Promise<string> => {
  const { rows } = await client.query<{ id: string }>(`insert into workspace (name) values ('Bench') returning id`);
  const workspace = rows[0]?.id ?? '';
  await client.query(
    `insert into lead (workspace_id, shard, id, external_id, email, fields, stage, score)
     select $1, ripen_shard(id), id, 'lead-' || n, 'lead-' || n || '@example.com',
       jsonb_build_object('firstName', 'Ada', 'lastName', 'Example', 'company', 'Company ' || n % 1000, 'companySize', (n * 7919) % 1000,
         'country', (array['FR', 'DE', 'US', 'GB', 'ES'])[1 + n % 5], 'newsletter', n % 2 = 0,
         'role', case when n % 3 = 0 then 'Head of Sales' else 'Engineer' end), 'raw', n % 101
     from (select uuidv7() as id, n from generate_series(1, $2::bigint) n) one`,
    [workspace, leads],
  );
  await client.query(
    `insert into event (workspace_id, message_id, shard, lead_id, type, name, properties, hash, occurred_at, received_at)
     select workspace_id, id || '-' || k, shard, id, 'track', (array['Viewed Pricing', 'Signed Up', 'Opened', 'Clicked', 'Viewed Pricing'])[k],
       '{"plan": "pro"}', '', now() - ((score * 37 + k * 11) % 60) * interval '1 day', now() from lead, generate_series(1, 5) k`,
  );
  await client.query('vacuum analyze lead, event');
  return workspace;
};

/** Milliseconds of the quickest of some passages. */
const quickest = async (client: PoolClient, text: string, values: unknown[]): Promise<number> => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await client.query(text, values);
    best = Math.min(best, performance.now() - began);
  }
  return best;
};

const ofRule = async (client: PoolClient, workspace: string, rule: Rule): Promise<number> => {
  const clause = toSql(rule, catalogue, { moment: { now: instant(Date.now()), zone: utc } });
  if (!clause.ok) throw new Error(clause.error.detail);
  const last = clause.values.length + 1;
  const text = `select count(*) from lead where workspace_id = $${last} and ${clause.text}`;
  return await quickest(client, text, [...clause.values, workspace]);
};

const measured = async (pool: Pool, leads: number): Promise<BenchRow[]> => {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    const workspace = await seed(client, leads);
    const bare = await quickest(client, 'select count(*) from lead', []);
    // The bare count needs no lead: an index answers it, where vacuum has been by. What a condition reads lies in the lead.
    const each = await quickest(client, 'select count(fields) from lead where workspace_id = $1', [workspace]);
    const bareEvents = await quickest(client, 'select count(*) from event', []);
    const ofFields = await ofRule(client, workspace, fields);
    const ofAll = await ofRule(client, workspace, withEvents);
    const size = leads.toLocaleString('en');
    const times = (took: number, of: number): string => `${(took / of).toFixed(1)} × a bare count(*)`;
    const timesEach = `${(ofFields / each).toFixed(1)} × one that looks at each lead`;
    return [
      { name: `count(*) of ${size} leads`, value: bare, unit: 'ms' },
      { name: 'The same of one workspace, looking at each', value: each, unit: 'ms', ratio: times(each, bare) },
      { name: `count(*) of ${(leads * 5).toLocaleString('en')} events`, value: bareEvents, unit: 'ms' },
      {
        name: 'Segment of 4 field conditions',
        value: ofFields,
        unit: 'ms',
        ratio: `${times(ofFields, bare)}, ${timesEach}`,
      },
      {
        name: 'Segment of 4 field conditions and an event count',
        value: ofAll,
        unit: 'ms',
        ratio: `${times(ofAll, bare + bareEvents)} of both tables`,
      },
    ];
  } finally {
    client.release(true);
  }
};

/** Milliseconds to count segments in SQL, beside bare counts of the same tables; each lead has five events. */
export const benchSegmentCount = async (cluster: TestCluster, leads: number): Promise<BenchRow[]> => {
  const { pool, drop } = await freshDatabase({ cluster });
  try {
    return await measured(pool, leads);
  } finally {
    await drop();
  }
};
