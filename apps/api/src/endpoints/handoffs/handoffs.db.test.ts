import { bant, shardOf, type Stage, type LeadId, standardStages } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import { claimEffects } from '@ripen/store';
import { beforeAll, expect, it } from 'vitest';
import { askerOf } from '../../testing/ask-endpoint.ts';
import { flow } from '../../testing/flow.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused, revisionOf } = await useTestApi();

const fits: Rule = { and: [{ 'is-known': [{ var: 'email' }] }, { '>=': [{ var: 'companySize' }, 100] }] };
const mql: Stage = {
  name: 'MQL',
  label: 'Marketing qualified',
  entry: { rule: fits, auto: true },
  from: ['raw', 'lead'],
  handoff: { owner: { roundRobin: ['ada', 'bob'] }, limit: { hours: 4 }, escalate: 'bob' },
};
const stages = standardStages.map((stage): Stage => {
  if (stage.name === 'MQL') return mql;
  if (stage.name === 'SQL') return { ...stage, asks: bant };
  return stage.name === 'customer' ? { ...stage, from: ['SQL', 'opportunity'] } : { ...stage };
});
const answers = { budget: '20,000', authority: 'Their CTO', need: 'Fewer tools', timing: 'In May' };

beforeAll(async () => {
  for (const id of ['ada', 'bob']) {
    await api.services.pool.query(
      `insert into auth."user" (id, name, email, "emailVerified", "updatedAt") values ($1, initcap($1), $1 || '@example.com', true, now())`,
      [id],
    );
    await api.services.pool.query('insert into member (workspace_id, user_id, role) values ($1, $2, $3)', [
      api.id,
      id,
      'owner',
    ]);
  }
  await ask('saveStages', { body: { items: stages }, revision: await revisionOf('listStages') });
});

const qualify = async (externalId: string) => {
  const lead = await ask('upsertLead', {
    body: { externalId, email: `${externalId}@example.com`, fields: { companySize: 400, firstName: '{{ event }}' } },
  });
  const { items } = await ask('listHandoffs', { query: { lead: lead.id } });
  return { lead, handoff: items[0] };
};
const idOf = async (externalId: string): Promise<string> => (await qualify(externalId)).handoff?.id ?? '';

it('a lead for which the rule comes to hold is handed over, to people in turn, with reasons', async () => {
  const first = await qualify('one');
  const second = await qualify('two');
  expect(first.lead.stage).toBe('MQL');
  expect(first.handoff).toMatchObject({ status: 'open', stage: 'MQL', stageLabel: 'Marketing qualified', revision: 1 });
  expect(first.handoff?.because.join()).toMatch(/email is known/i);
  expect(first.handoff?.asks).toHaveLength(4);
  expect(new Set([first.handoff?.owner?.name, second.handoff?.owner?.name])).toEqual(new Set(['Ada', 'Bob']));
  const { items } = await ask('listHandoffs', { query: { status: 'open', owner: 'ada', sort: 'due' } });
  expect(items.map(({ owner }) => owner?.id)).toEqual(['ada']);
  const stays = await ask('getLeadStages', { id: first.lead.id });
  expect(stays.items).toMatchObject([
    { stage: 'MQL', by: 'rule', left: null },
    { stage: 'raw', by: 'start', left: expect.any(String) },
  ]);
  const timeline = await ask('getLeadTimeline', { id: first.lead.id });
  expect(timeline.items.map(({ said }) => said).join('\n')).toMatch(/Handed over to sales from “Marketing qualified”/);
});

it('the notice is an effect of its own, whose words are no template', async () => {
  const { lead, handoff } = await qualify('noticed');
  const shard = shardOf(lead.id as LeadId);
  const { claimed } = await claimEffects(api.services.db, shard, { hands: ['notify'], limit: 50 });
  const notice = claimed.find(({ run }) => run === handoff?.id);
  expect(notice).toMatchObject({ node: 'made', hand: 'notify', config: { member: handoff?.owner?.id } });
  expect(notice?.data).toMatchObject({ subject: expect.stringMatching(/^\{\{ event \}\} is yours: please answer by/) });
});

it('accepting needs the answers that the next stage asks for, and tells who answered before', async () => {
  const id = await idOf('accepted');
  expect(await refused('acceptHandoff', { id, body: {} })).toMatchObject({
    status: 422,
    code: 'answers_missing',
    errors: [{ pointer: '/answers/budget' }, {}, {}, {}],
  });
  await ask('saveHandoffAnswers', { id, body: { answers: { budget: '20,000' } } });
  expect(await ask('acceptHandoff', { id, body: { answers } })).toMatchObject({
    status: 'accepted',
    answers,
    lead: { stage: 'SQL' },
    answeredBy: { member: null, name: 'manage' },
  });
  expect(await refused('rejectHandoff', { id, body: { reason: 'not a fit' } })).toMatchObject({
    status: 409,
    code: 'handoff_answered',
    detail: 'This lead was accepted by manage before',
  });
});

it('of two answers at once one counts, and the other is told so', async () => {
  const id = await idOf('contested');
  const send = askerOf(api.url, api.manage).send;
  const given = await Promise.all([
    send('acceptHandoff', { id, body: { answers } }),
    send('rejectHandoff', { id, body: { reason: 'duplicate' } }),
  ]);
  expect(new Set(given.map(({ status }) => status))).toEqual(new Set([200, 409]));
});

it('a rejected lead is recycled, and flows start with the reason', async () => {
  const document = flow();
  const config = { on: 'handoff', when: 'rejected', reason: 'not ready' };
  const nodes = document.nodes.map((node) => (node.id === 'in' ? { ...node, config } : node));
  const { id: workflow } = await ask('createWorkflow', { body: { ...document, nodes } });
  await ask('publishWorkflow', { id: workflow, body: {} });
  const { lead, handoff } = await qualify('rejected');
  const id = handoff?.id ?? '';
  expect(await refused('rejectHandoff', { id, body: { reason: 'other' } })).toMatchObject({
    errors: [{ pointer: '/note' }],
  });
  const comeBackAt = '2020-01-01T00:00:00Z';
  expect(await refused('rejectHandoff', { id, body: { reason: 'not ready', comeBackAt } })).toMatchObject({
    code: 'time_past',
  });
  const body = { reason: 'not ready', note: 'In autumn', comeBackAt: '2099-10-01T09:00:00Z' };
  expect(await ask('rejectHandoff', { id, body })).toMatchObject({
    status: 'rejected',
    lead: { stage: 'recycled' },
    comeBackAt: '2099-10-01T09:00:00.000Z',
  });
  const { items } = await ask('listLeadRuns', { id: lead.id });
  expect(items).toHaveLength(1);
  const { rows } = await api.services.pool.query<{ event: { properties: object } }>(
    'select event from run where lead_id = $1',
    [lead.id],
  );
  expect(rows[0]?.event.properties).toMatchObject({ reason: 'not ready', note: 'In autumn', stage: 'MQL' });
  const { rows: alarms } = await api.services.pool.query('select rings_at from alarm where lead_id = $1', [lead.id]);
  expect(alarms).toHaveLength(1);
});

it('a move that the stages don’t allow is refused in words, and nothing of it is done', async () => {
  const { id } = await ask('upsertLead', { body: { externalId: 'stays' } });
  expect(await refused('patchLead', { id, body: { stage: 'customer', fields: { companySize: 3 } } })).toMatchObject({
    status: 409,
    code: 'stage_conflict',
    detail: expect.stringMatching(/only from “Sales qualified” and “Opportunity”/),
  });
  expect(await refused('upsertLead', { body: { externalId: 'new', stage: 'customer' } })).toMatchObject({
    status: 409,
  });
  expect(await ask('getLead', { id })).toMatchObject({ stage: 'raw', fields: {} });
});

it('stages are checked before they are kept, with a pointer to each fault', async () => {
  const broken = stages.map((stage) =>
    stage.name === 'MQL'
      ? {
          ...stage,
          from: ['nowhere'],
          entry: { rule: { odd: [] }, auto: true },
          handoff: { owner: { fixed: 'nobody' }, limit: { hours: 1 } },
        }
      : stage,
  );
  const { status, errors } = await refused('saveStages', {
    body: { items: broken },
    revision: await revisionOf('listStages'),
  });
  expect(status).toBe(422);
  expect(errors?.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['rule_operator_unknown', '/items/2/entry/rule'],
    ['stage_unknown', '/items/2/from/0'],
    ['member_unknown', '/items/2/handoff/owner/fixed'],
  ]);
});

it('the funnel counts moves, and says what its figures mean', async () => {
  const funnel = await ask('getFunnel');
  const stage = funnel.stages.find(({ name }) => name === 'MQL');
  expect(stage?.entered).toBeGreaterThan(3);
  expect(stage?.next.map(({ to }) => to)).toContain('SQL');
  expect(stage?.median).toBeGreaterThanOrEqual(0);
  expect(funnel.figures.find(({ name }) => name === 'passed on at once')).toMatchObject({
    count: expect.any(Number),
    said: 'of the leads handed to sales were so within a day of coming in',
  });
  expect(
    await refused('getFunnel', { query: { from: '2027-02-01T00:00:00Z', to: '2027-01-01T00:00:00Z' } }),
  ).toMatchObject({ code: 'time_order' });
});
