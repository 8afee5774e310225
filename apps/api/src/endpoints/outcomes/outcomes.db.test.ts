import { shardCount } from '@ripen/domain';
import { beforeAll, expect, it } from 'vitest';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused } = await useTestApi();
const leads: Record<string, string> = {};

beforeAll(async () => {
  for (const name of ['won', 'lost', 'both', 'untouched'])
    leads[name] = (await ask('upsertLead', { body: { externalId: name, email: `${name}@example.com` } })).id;
});

const takeTurns = async () => {
  for (let shard = 0; shard < shardCount; shard++) await api.services.runner.look(shard);
};
const outcomesOf = async (name: string) => (await ask('listOutcomes', { id: leads[name] ?? '' })).items;

it('an outcome moves the lead, and the same opportunity told again is known better', async () => {
  const id = leads.won ?? '';
  const deal = { outcome: 'won', opportunity: 'Deal 1', amount: 99.5, currency: 'EUR', at: '2026-01-05T10:00:00Z' };
  const made = await ask('recordOutcome', { id, body: deal });
  expect(made).toMatchObject({ outcome: 'won', amount: 99.5, by: { name: 'manage' } });
  await ask('recordOutcome', { id, body: { ...deal, amount: 120 } });
  expect(await outcomesOf('won')).toMatchObject([{ id: made.id, amount: 120, at: '2026-01-05T10:00:00.000Z' }]);
  expect(await ask('getLead', { id })).toMatchObject({ stage: 'customer' });
});

it.each([
  [{ outcome: 'drawn' }, '/outcome'],
  [{ outcome: 'won', amount: 5 }, '/currency'],
  [{ outcome: 'won', amount: -5, currency: 'EUR' }, '/amount'],
  [{ outcome: 'won', at: '2999-01-01T00:00:00Z' }, '/at'],
])('%j isn’t one', async (body, pointer) => {
  expect(await refused('recordOutcome', { id: leads.untouched ?? '', body })).toMatchObject({
    status: 422,
    errors: [{ pointer }],
  });
});

it('a CSV file is taken whole: with a BOM, semicolons, quotes and cells that look like formulas', async () => {
  const csv = [
    '\uFEFFLead;Outcome;Amount;Currency;Opportunity;Reason',
    'both@example.com;opened;;;"Deal ""7"";\nlate";',
    `${leads.both};won;1200.50;eur;"=HYPERLINK(""x"")";`,
    '',
    'lost;lost;;;;+1 too dear',
  ].join('\r\n');
  expect(await ask('importOutcomes', { body: { csv } })).toEqual({ outcomes: 3, leads: 2, known: 0 });
  await takeTurns();
  const both = await outcomesOf('both');
  expect(both.map(({ outcome, opportunity, amount }) => [outcome, opportunity, amount])).toContainEqual([
    'won',
    '=HYPERLINK("x")',
    1200.5,
  ]);
  expect(await outcomesOf('lost')).toMatchObject([{ outcome: 'lost', reason: '+1 too dear' }]);
  expect(await ask('importOutcomes', { body: { csv } })).toEqual({ outcomes: 3, leads: 2, known: 2 });
  await takeTurns();
  expect(await outcomesOf('both')).toHaveLength(2);
});

it('a day alone is its start, and a line that tells the same again counts as known', async () => {
  const csv = 'lead,outcome,opportunity,at\nwon,won,Deal 2,2026-03-31\nwon,won,Deal 2,2026-03-30';
  expect(await ask('importOutcomes', { body: { csv } })).toEqual({ outcomes: 2, leads: 1, known: 1 });
  await takeTurns();
  expect(await outcomesOf('won')).toContainEqual(
    expect.objectContaining({ opportunity: 'Deal 2', at: '2026-03-30T00:00:00.000Z' }),
  );
});

it('of a file with a bad line nothing is taken, and each bad line is named', async () => {
  const csv = 'lead,outcome,amount,currency\nuntouched,won,10,EUR\nnobody,won,,\nuntouched,drawn,x,EUR\n';
  const told = await refused('importOutcomes', { body: { csv } });
  expect(told).toMatchObject({ status: 422, code: 'import_rows', detail: expect.stringMatching(/2 of 3 lines/) });
  expect(told.errors?.map(({ pointer }) => pointer)).toEqual(['/csv/3/lead', '/csv/4/outcome', '/csv/4/amount']);
  expect(told.errors?.map(({ detail }) => detail)).toEqual([
    'line 3: lead “nobody” is no lead',
    'line 4: outcome must be opened, won or lost',
    'line 4: amount must be a number, such as 1200.50',
  ]);
  await takeTurns();
  expect(await outcomesOf('untouched')).toEqual([]);
});

it('a long file is taken whole too: one bad line of thousands, and none is recorded', async () => {
  const lines = Array.from(
    { length: 6_000 },
    (_, n) => `untouched,lost,deal ${n},"Chose another, \n as ${'so '.repeat(40)}many"`,
  );
  const csv = (rows: string[]): string => ['lead,outcome,opportunity,reason', ...rows].join('\n');
  const told = await refused('importOutcomes', { body: { csv: csv([...lines, 'nobody,lost,deal,']) } });
  expect(told).toMatchObject({ status: 422, detail: expect.stringMatching(/1 of 6001 lines/) });
  expect(told.errors?.map(({ pointer }) => pointer)).toEqual(['/csv/12002/lead']);
  expect(await ask('importOutcomes', { body: { csv: csv(lines.slice(0, 2_500)) } })).toEqual({
    outcomes: 2_500,
    leads: 1,
    known: 0,
  });
  const many = Array.from({ length: 20_001 }, () => 'untouched,lost,,');
  expect(await refused('importOutcomes', { body: { csv: csv(many) } })).toMatchObject({
    code: 'import_unreadable',
    detail: expect.stringMatching(/^At most 20000 lines/),
  });
});

it.each([
  ['PK\u0003\u0004zipped', 'import_unreadable'],
  ['lead,outcome\n"open', 'import_unreadable'],
  ['lead,outcome\n\uFFFD,won', 'import_unreadable'],
  ['lead,outcome\na,won,more', 'import_unreadable'],
  ['lead,amount\na,1', 'import_columns'],
  ['lead,outcome,outcome\na,won,won', 'import_columns'],
  ['lead,outcome,shoe size\na,won,7', 'import_columns'],
  [`${Array.from({ length: 20_000 }, (_, n) => `c${n}`).join(',')}\n1`, 'import_unreadable'],
])('refuses the file %#', async (csv, code) => {
  expect(await refused('importOutcomes', { body: { csv } })).toMatchObject({ status: 422, code });
});
