import { beforeAll, expect, it } from 'vitest';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();
let model: string;

const position = { x: 0, y: 0 };

const scoring = {
  name: 'Score',
  kind: 'scoring' as const,
  nodes: [
    { id: 'demo', kind: 'signal', config: { event: 'Requested Demo' }, position },
    { id: 'demo-points', kind: 'points', config: { dimension: 'engagement', points: 30 }, position },
    { id: 'visit', kind: 'signal', config: { event: 'Visited' }, position },
    { id: 'visit-points', kind: 'points', config: { dimension: 'engagement', points: 20 }, position },
  ],
  edges: [
    { from: 'demo', port: 'matched', to: 'demo-points' },
    { from: 'visit', port: 'matched', to: 'visit-points' },
  ],
};

/**
 * 400 leads, of whom sales got the even ones: n mod 100 is the score, and of every ten scores the higher ones are won more
 * often. Who asked for a demo is won more often too; everybody visited, and the last 20 handoffs wait for an answer.
 */
const put = async (): Promise<void> => {
  await database.pool.query(
    `insert into lead (workspace_id, shard, id, external_id, stage, score, created_at)
     select $1, ripen_shard(id), id, 'lead-' || n, 'MQL', n % 100, now() - interval '100 days'
     from (select gen_random_uuid() as id, n from generate_series(0, 399) n) one`,
    [api.id],
  );
  const known = `(select l.*, substr(external_id, 6)::int as n from lead l where workspace_id = $1) l`;
  const won = `(l.n % 10 < 1 + l.n % 100 / 12)`;
  await database.pool.query(
    `insert into handoff (workspace_id, shard, lead_id, id, stage, made_at, due_at, status, answered_at, score, band, grade, dimensions, because)
     select $1, shard, id, gen_random_uuid(), 'MQL', now() - interval '50 days', now() - interval '49 days',
       case when n >= 380 then 'open' when ${won} or n % 4 = 0 then 'accepted' else 'rejected' end,
       case when n < 380 then now() - interval '49 days' end, n % 100,
       case when n % 100 >= 70 then 'hot' when n % 100 >= 30 then 'warm' else 'cold' end, case when n % 100 >= 50 then 'A1' else 'B2' end, '{}', '[]'
     from ${known} where n % 2 = 0`,
    [api.id],
  );
  await database.pool.query(
    `insert into outcome (workspace_id, shard, lead_id, id, outcome, amount, currency, at, by)
     select $1, shard, id, gen_random_uuid(), 'won', 100, 'EUR', now() - interval '20 days', '{"member": null, "name": "CRM"}'
     from ${known} where ${won} and (n % 2 = 0 or n % 100 = 99)`,
    [api.id],
  );
  await database.pool.query(
    `insert into ledger (workspace_id, shard, lead_id, model, version, node, dimension, points, at, reason)
     select $1, shard, id, $2, 1, node, 'engagement', points, now() - days * interval '1 day', 'as put'
     from ${known}, lateral (values ('demo-points', 30, 60, n % 10 < 5), ('visit-points', 20, 70, true), ('visit-points', 40, 10, true)) v (node, points, days, has)
     where has`,
    [api.id, model],
  );
  const standing = { version: 1, sums: { engagement: { base: 60, fading: [] } }, held: {}, used: {}, band: 'warm' };
  await database.pool.query(
    `insert into standing (workspace_id, shard, lead_id, models) select $1, shard, id, $2 from ${known} where n % 10 = 1`,
    [api.id, JSON.stringify({ [model]: standing })],
  );
};

beforeAll(async () => {
  ({ id: model } = await ask('createWorkflow', { body: scoring }));
  await ask('publishWorkflow', { id: model });
  await put();
});

it('holds the score of the moment when sales got a lead against what was won, by tenths, grades and nodes', async () => {
  const report = await ask('getCalibration', {});
  expect(report).toMatchObject({ outcome: 'won', model: null, leads: 190, refusal: null });
  expect(report.separation).toMatchObject({ verdict: 'apart' });
  expect(report.separation?.sentence).toMatch(/^Of a lead that was won and one that was not won, .* times in 100/);
  expect(report.deciles.map(({ decile }) => decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(report.grades.map(({ name }) => name)).toEqual(['A1', 'B2']);
  expect(report.bands.map(({ name }) => name)).toEqual(['hot', 'warm', 'cold']);
  expect(report.grades[0]?.amounts).toEqual({ EUR: 100 * (report.grades[0]?.won.count ?? 0) });
  expect(report.nodes).toMatchObject([
    { node: 'demo-points', modelName: 'Score', verdict: 'better', got: { leads: 114 } },
    { node: 'visit-points', verdict: 'too-few', got: { leads: 190 }, others: { leads: 0 } },
  ]);
  expect(report.nodes[0]?.label).toMatch(/^When “Requested Demo” happens: /);
});

it('says what a threshold would have passed on instead, with the leads that sales never got', async () => {
  const { threshold, advice } = await ask('getCalibration', {});
  expect(threshold?.today.leads).toBe(190);
  expect(threshold?.byScore.leads).toBeLessThanOrEqual(190);
  expect(threshold?.from).toBeGreaterThan(40);
  expect(advice).toMatch(/^Sales got 190 leads/);
  expect(await ask('getCalibration', { query: { outcome: 'accepted' } })).toMatchObject({
    threshold: null,
    advice: expect.stringMatching(/^Thresholds are compared by what was won/),
  });
});

it('takes a model’s own score of that moment: what came after doesn’t count', async () => {
  const { deciles, separation } = await ask('getCalibration', { query: { model } });
  expect([deciles[0]?.from, deciles.at(-1)?.to]).toEqual([20, 50]);
  expect(separation?.verdict).toBe('apart');
});

it('compares a threshold of one model with what was done: 40 leads have 60 points now that sales never got', async () => {
  const { threshold, advice } = await ask('getCalibration', { query: { model } });
  expect(threshold).toMatchObject({
    from: 50,
    today: { leads: 190 },
    byScore: { leads: 40 + 114 },
    verdict: 'no-more',
  });
  expect(advice).toMatch(/^Sales got 190 leads/);
});

it('refuses to conclude from few, in words, and counts nevertheless', async () => {
  const at = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
  expect(await ask('getCalibration', { query: { from: at(30) } })).toMatchObject({
    leads: 0,
    separation: null,
    refusal: expect.stringMatching(/^Too few to conclude from: 0 of these leads were won/),
  });
  expect(await refused('getCalibration', { query: { from: at(1), to: at(2) } })).toMatchObject({ code: 'time_order' });
  expect(await refused('getCalibration', { query: { model: api.id } })).toMatchObject({ code: 'workflow_unknown' });
});
