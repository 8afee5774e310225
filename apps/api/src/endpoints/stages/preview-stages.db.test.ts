import { shardCount, type Stage, standardStages } from '@ripen/domain';
import { expect, it } from 'vitest';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, revisionOf } = await useTestApi();

const big = { rule: { '>=': [{ var: 'companySize' }, 100] }, auto: true };
const withTerms = (terms: Record<string, Partial<Stage>>): Stage[] =>
  standardStages.map((stage) => ({ ...stage, ...terms[stage.name] }));
const add = (externalId: string, stage: string, companySize: number) =>
  ask('upsertLead', { body: { externalId, stage, fields: { companySize, firstName: externalId } } });
const movesOf = async (items: Stage[]) => {
  const { moves, over } = await ask('previewStages', { body: { items } });
  expect(over).toBe(true);
  const told = moves.map(({ from, to, by, count, leads }) => ({ from, to, by, count, who: namesOf(leads) }));
  return told.toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)).map((way) => Object.values(way));
};
const namesOf = (leads: { name: string }[]): string[] => leads.map(({ name }) => name).toSorted();

it('tells who would move from where to where, as far as moves are allowed, and moves nobody', async () => {
  await add('one', 'raw', 400);
  await add('two', 'raw', 500);
  await add('three', 'lead', 400);
  await add('small', 'lead', 4);
  await add('sold', 'customer', 400);
  await add('apart', 'recycled', 400);
  expect(await movesOf(withTerms({ MQL: { entry: big } }))).toEqual([
    ['lead', 'MQL', 'rule', 1, ['three']],
    ['raw', 'MQL', 'rule', 2, ['one', 'two']],
  ]);
  expect(await movesOf(withTerms({ MQL: { entry: big, from: ['lead', 'recycled'] } }))).toEqual([
    ['lead', 'MQL', 'rule', 1, ['three']],
    ['recycled', 'MQL', 'rule', 1, ['apart']],
  ]);
  expect(await movesOf(withTerms({ MQL: { entry: { ...big, auto: false } } }))).toEqual([]);
  expect(
    (await ask('listLeads', { query: { rule: JSON.stringify({ '==': [{ var: 'stage' }, 'MQL'] }) } })).items,
  ).toEqual([]);
});

it('goes with leads to where they come to rest, and counts time limits that have passed', async () => {
  const next = { rule: { '==': [{ var: 'stage' }, 'MQL'] }, auto: true };
  const items = withTerms({ MQL: { entry: big, from: ['lead'] }, PQL: { entry: next } });
  expect(await movesOf(items)).toEqual([['lead', 'PQL', 'rule', 1, ['three']]]);
  await api.services.pool.query(`update stage_move set at = at - interval '3 days' where to_stage = 'customer'`);
  const limited = withTerms({ customer: { limit: { after: { days: 2, hours: 5 }, to: 'lost' } } });
  expect(await movesOf(limited)).toEqual([['customer', 'lost', 'limit', 1, ['sold']]]);
});

it('is what comes true when the stages are saved', async () => {
  const items = withTerms({ MQL: { entry: big }, customer: { limit: { after: { days: 2 }, to: 'lost' } } });
  const foreseen = await movesOf(items);
  await ask('saveStages', { body: { items }, revision: await revisionOf('listStages') });
  for (let shard = 0; shard < shardCount; shard++) {
    await api.services.runner.look(shard);
    while ((await api.services.runner.build(shard)).after === 'more');
  }
  const { rows } = await api.services.pool.query<{ from: string; to: string; count: number }>(
    `select from_stage as "from", to_stage as "to", count(*)::int from stage_move where by_kind in ('rule', 'limit') group by 1, 2 order by 1, 2`,
  );
  expect(rows.map(({ from, to, count }) => [from, to, count])).toEqual(
    foreseen.map(([from, to, , count]) => [from, to, count]),
  );
});

it('says what is wrong with stages before it counts anything', async () => {
  const items = withTerms({ MQL: { entry: { rule: { odd: [] }, auto: true } } });
  expect(await ask('previewStages', { body: { items } })).toMatchObject({
    faults: [{ code: 'rule_operator_unknown', pointer: '/items/2/entry/rule' }],
    moves: [],
  });
});
