import { instant, type Json, type JsonObject, type LeadEvent, parseZone, utc, type Zone } from '@ripen/domain';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  arbitraryAgo,
  arbitraryConsents,
  arbitraryBuilderRule,
  arbitraryFields,
  arbitraryMixedRule,
} from '../../testing/arbitrary-sql-case.ts';
import { sampleCatalogue } from '../../testing/sample-catalogue.ts';
import { compile } from '../compile.ts';
import { truthy } from '../evaluate/truthy.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { toSql } from '../to-sql.ts';

const deep = process.env['RIPEN_DEEP'] === '1';
const seed = Number(process.env['RIPEN_SEED'] ?? 7);
const count = deep ? 60_000 : 2_000;
const now = instant(Date.UTC(2027, 2, 15, 12));
const segments = { s1: '018f0000-0000-7000-8000-000000000001', s2: '018f0000-0000-7000-8000-000000000002' };
const zones = ['UTC', 'Europe/Paris', 'Pacific/Auckland', 'America/St_Johns'].map(
  (name): Zone => parseZone(name) ?? utc,
);

interface Known {
  data: JsonObject;
  events: LeadEvent[];
  segments: Set<string>;
  dimensions: Record<string, number>;
  consents: Record<string, { given: boolean }>;
}

let database: FreshDatabase;
let leads: Known[];

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { numRuns, seed });

const arbitraryKnown: fc.Arbitrary<Known> = fc
  .record({
    fields: arbitraryFields,
    email: fc.constantFrom(null, '', 'a@example.com', 'FR', '50'),
    tags: fc.subarray(['vip', 'trial']),
    stage: fc.constantFrom('lead', 'MQL', 'SQL'),
    score: fc.integer({ min: 0, max: 100 }),
    band: fc.constantFrom('cold', 'warm', 'hot'),
    timezone: fc.constantFrom(null, 'Europe/Paris'),
    events: fc.array(
      fc.record({
        name: fc.constantFrom('Viewed Pricing', 'Signed Up'),
        ago: arbitraryAgo,
        properties: arbitraryFields,
        plan: fc.constantFrom('pro', 'FR', 50, '50', null),
        seats: fc.constantFrom(1, 5, '7', null),
      }),
      { maxLength: 5 },
    ),
    segments: fc.subarray(Object.values(segments)),
    dimensions: fc.constantFrom<Record<string, number>>({ fit: 12 }, { 'interest:crm': 3 }, {}),
    consents: arbitraryConsents,
  })
  .map(({ fields, events, segments: ids, dimensions, consents, ...row }) => ({
    data: { ...fields, externalId: null, ...row },
    events: events.map(({ name, ago, properties, plan, seats }) => ({
      id: 'e',
      name,
      properties: { ...properties, plan, seats },
      occurredAt: instant(now - ago),
      receivedAt: now,
    })),
    segments: new Set(ids),
    dimensions,
    consents,
  }));

const store = async (known: readonly Known[]): Promise<void> => {
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into workspace (name) values ('Generated') returning id`,
  );
  const workspace = rows[0]?.id;
  const json = JSON.stringify(
    known.map(
      ({ data: { email, externalId: _externalId, tags, stage, score, band, timezone, ...fields }, ...beside }) => ({
        fields,
        email,
        tags,
        stage,
        score,
        band,
        timezone,
        dimensions: beside.dimensions,
        consents: beside.consents,
        segments: [...beside.segments],
        events: beside.events,
      }),
    ),
  );
  await database.pool.query(
    `create table given as select (left(uuidv7()::text, 30) || lpad(to_hex(n), 6, '0'))::uuid as id, n, value as said
     from jsonb_array_elements($1::jsonb) with ordinality x(value, n)`,
    [json],
  );
  await database.pool.query(
    `insert into lead (workspace_id, shard, id, email, fields, tags, stage, score, band, timezone, dimensions, consents)
     select $1, ripen_shard(id), id, said ->> 'email', said -> 'fields', array(select jsonb_array_elements_text(said -> 'tags')),
       said ->> 'stage', (said -> 'score')::int, said ->> 'band', said ->> 'timezone', said -> 'dimensions', said -> 'consents' from given`,
    [workspace],
  );
  await database.pool.query(
    `insert into event (workspace_id, message_id, shard, lead_id, type, name, properties, hash, occurred_at, received_at)
     select $1, n || '-' || place, ripen_shard(id), id, 'track', value ->> 'name', value -> 'properties', '',
       to_timestamp((value -> 'occurredAt')::float8 / 1000) + interval '0.4 milliseconds', now()
     from given, jsonb_array_elements(said -> 'events') with ordinality e(value, place)`,
    [workspace],
  );
  await database.pool.query(
    `insert into segment_member (workspace_id, shard, lead_id, segment_id, since)
     select $1, ripen_shard(id), id, value::uuid, now() from given, jsonb_array_elements_text(said -> 'segments')`,
    [workspace],
  );
  await database.pool.query('analyze');
};

beforeAll(async () => {
  database = await freshDatabase();
  leads = sample(arbitraryKnown, 150).map(({ data, ...rest }) => ({
    ...rest,
    data: JSON.parse(JSON.stringify(data)) as JsonObject,
  }));
  await store(leads);
});
afterAll(() => database.drop());

const withSegments = (rule: Rule): Rule =>
  JSON.parse(JSON.stringify(rule).replaceAll(/"(s[12])"/g, (_, id: 's1' | 's2') => `"${segments[id]}"`)) as Json;

interface Told {
  rule: Rule;
  zone: Zone;
  text: string;
  values: readonly unknown[];
}

const tell = (rule: Rule, index: number): Told | null => {
  const zone = zones[index % zones.length] ?? utc;
  const clause = toSql(rule, sampleCatalogue, { moment: { now, zone } });
  return clause.ok ? { rule, zone, text: clause.text, values: clause.values } : null;
};

/** Asks many clauses in one statement; gives for each lead the answers in their order. */
const ask = async (told: readonly Told[]): Promise<(boolean | null)[][]> => {
  const values: unknown[] = [];
  const texts = told.map((one) => {
    const text = one.text.replaceAll(/\$(\d+)/g, (_, place: string) => `$${Number(place) + values.length}`);
    values.push(...one.values);
    return `(${text})`;
  });
  const { rows } = await database.pool.query<{ answers: (boolean | null)[] }>(
    `select array[${texts.join(',\n')}]::boolean[] as answers from given join lead on lead.id = given.id order by given.n`,
    values,
  );
  return rows.map(({ answers }) => answers);
};

const expected = ({ rule, zone }: Told): boolean[] => {
  const holds = compile(rule);
  return leads.map(({ data, ...beside }) => {
    const context: RuleContext = { now, zone, runBegan: null, ...beside };
    return truthy(holds(data, context));
  });
};

const differences = async (told: readonly Told[]): Promise<unknown[]> => {
  const found: unknown[] = [];
  for (let from = 0; from < told.length; from += 50) {
    const batch = told.slice(from, from + 50);
    const answers = await ask(batch);
    for (const [index, one] of batch.entries()) {
      const wanted = expected(one);
      const wrong = wanted.findIndex((answer, lead) => answers[lead]?.[index] !== answer);
      if (wrong !== -1)
        found.push({
          rule: one.rule,
          zone: one.zone,
          data: leads[wrong]?.data,
          sql: answers[wrong]?.[index],
          text: one.text,
        });
    }
  }
  return found;
};

const distinct = (rules: readonly Rule[]): Rule[] => [
  ...new Map(rules.map((rule) => [JSON.stringify(rule), withSegments(rule)])).values(),
];

it('is asked of a database that orders texts by a language, not by bytes', async () => {
  const { rows } = await database.pool.query(
    `select datlocprovider as provider, 'a' < 'B' as sorted from pg_database where datname = current_database()`,
  );
  expect(rows).toEqual([{ provider: 'i', sorted: true }]);
});

it('all that the builder writes can be told, and means the same', { timeout: 3_600_000 }, async () => {
  const rules = distinct(sample(arbitraryBuilderRule, count));
  const told = rules.map(tell);
  expect(rules.filter((_, index) => told[index] === null)).toEqual([]);
  expect(await differences(told.flatMap((one) => one ?? []))).toEqual([]);
});

it('a rule that can be told means the same evaluated and in SQL', { timeout: 3_600_000 }, async () => {
  const rules = distinct(sample(arbitraryMixedRule, count));
  const told = rules.map(tell).flatMap((one) => one ?? []);
  expect(told.length / rules.length).toBeGreaterThan(0.6);
  expect(await differences(told)).toEqual([]);
});
