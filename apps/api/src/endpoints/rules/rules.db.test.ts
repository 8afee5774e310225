import { beforeAll, expect, it } from 'vitest';
import { askerOf } from '../../testing/ask-endpoint.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();
let lead: { id: string };

beforeAll(async () => {
  for (const size of [5, 150, 250, 500, 900, 1_000])
    lead = await ask('upsertLead', {
      body: { externalId: `size-${size}`, fields: { companySize: size, firstName: `Of ${size}` } },
    });
});

it('a rule is told in English, with how many leads it holds for and some of them', async () => {
  const answer = await ask('checkRule', { body: { rule: { '>=': [{ var: 'companySize' }, 200] } } });
  expect(answer).toMatchObject({
    said: expect.stringMatching(/company size is at least 200/i),
    faults: [],
    matching: 4,
  });
  expect(answer.examples.map(({ name }) => name)).toEqual(['Of 1000', 'Of 900', 'Of 500']);
  const known = await ask('upsertLead', { body: { email: 'ada@example.com', fields: { companySize: 7 } } });
  expect((await ask('checkRule', { body: { rule: { '==': [{ var: 'companySize' }, 7] } } })).examples).toEqual([
    { id: known.id, name: 'ada@example.com', email: 'ada@example.com' },
  ]);
});

it('a comparison without a value is told to be wrong at its place', async () => {
  const rule = { and: [{ '>=': [{ var: 'companySize' }, null] }, { '==': [{ var: 'country' }, null] }] };
  expect(await ask('checkRule', { body: { rule } })).toMatchObject({
    faults: [{ code: 'rule_type', pointer: '/and/0/>=/1' }],
    matching: null,
  });
});

it('a rule counts what leads did, and the segments they are in', async () => {
  await database.pool.query(
    `insert into event (workspace_id, shard, lead_id, message_id, type, name, properties, hash, occurred_at, received_at)
     select workspace_id, shard, id, external_id, 'track', 'Viewed Pricing', '{}', '', now(), now() from lead where external_id = 'size-5'`,
  );
  await database.pool.query(`insert into event_name (workspace_id, name) select id, 'Viewed Pricing' from workspace`);
  const { id } = await ask('createSegment', { body: { name: 'Two', static: true, leads: ['size-5', 'size-150'] } });
  const within = { 'event-count': ['Viewed Pricing', { within: { days: 14 } }] };
  expect(await ask('checkRule', { body: { rule: { '>=': [within, 1] } } })).toMatchObject({ faults: [], matching: 1 });
  expect(await ask('checkRule', { body: { rule: { 'in-segment': [id] } } })).toMatchObject({ faults: [], matching: 2 });
});

it.each([
  [{ nonsense: [1] }, 'rule_operator_unknown'],
  [{ '==': [{ var: 'nonsense' }, 1] }, 'rule_field_unknown'],
  [{ and: [], or: [] }, 'rule_shape'],
  [{ constructor: [1] }, ''],
])('%j is told to be wrong, not refused', async (rule, code) => {
  const response = await askerOf(api.url, api.manage).send('checkRule', { body: { rule } });
  const answer = (await response.json()) as { faults?: { code: string }[]; code?: string; matching?: null };
  if (code !== '')
    expect([response.status, answer.faults?.map((fault) => fault.code), answer.matching]).toEqual([200, [code], null]);
  else expect([200, 422]).toContain(response.status);
});

it('a rule is explained for a lead, with every part', async () => {
  const rule = { and: [{ '>=': [{ var: 'companySize' }, 200] }, { '==': [{ var: 'stage' }, 'MQL'] }] };
  const answer = await ask('explainRule', { body: { rule, leadId: lead.id } });
  expect(answer).toMatchObject({ truthy: false, trace: { truthy: false } });
  expect(JSON.stringify(answer.trace)).toContain('1000');
});

it('an explanation needs a rule that can be asked, and a lead of one’s own', async () => {
  expect(await refused('explainRule', { body: { rule: { nonsense: 1 }, leadId: lead.id } })).toMatchObject({
    status: 422,
    code: 'rule_operator_unknown',
    errors: [{ pointer: expect.stringMatching(/^\/rule/) }],
  });
  expect(await refused('explainRule', { body: { rule: true, leadId: 'x' } })).toMatchObject({
    status: 422,
    code: 'lead_unknown',
    errors: [{ pointer: '/leadId' }],
  });
  const theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
  expect(await theirs.refused('explainRule', { body: { rule: true, leadId: lead.id } })).toMatchObject({
    status: 422,
    code: 'lead_unknown',
  });
  expect(await theirs.ask('checkRule', { body: { rule: true } })).toMatchObject({ matching: 0, examples: [] });
});
