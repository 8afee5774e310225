import { type Stage, standardStages } from '@ripen/domain';
import { beforeAll, expect, it } from 'vitest';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused, revisionOf } = await useTestApi();

const ofCountry = (country: string) => ({ '==': [{ var: 'country' }, country] });
const mql: Stage = {
  name: 'MQL',
  label: 'Marketing qualified',
  entry: { rule: { '>=': [{ var: 'companySize' }, 100] }, auto: true },
  handoff: {
    owner: {
      rules: [
        { rule: ofCountry('SE'), team: 'North' },
        { rule: ofCountry('IT'), team: 'South' },
      ],
      otherwise: { team: 'North' },
    },
    limit: { hours: 4 },
  },
};
const stages = standardStages.map((stage): Stage => (stage.name === 'MQL' ? mql : { ...stage }));
const teams = [
  { name: 'North', members: ['ada', 'bob'], head: 'cleo' },
  { name: 'South', members: ['cleo'] },
];

beforeAll(async () => {
  for (const id of ['ada', 'bob', 'cleo']) {
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
  await ask('saveTeams', { body: { items: teams }, revision: await revisionOf('listTeams') });
  await ask('saveStages', { body: { items: stages }, revision: await revisionOf('listStages') });
});

const qualify = async (externalId: string, country: string) => {
  const lead = await ask('upsertLead', {
    body: { externalId, email: `${externalId}@example.com`, fields: { companySize: 400, country } },
  });
  const { items } = await ask('listHandoffs', { query: { lead: lead.id } });
  return { lead, handoff: items[0] };
};

it('the team whose rule holds gets the lead, its people in turn; where none holds, the others do', async () => {
  const first = await qualify('sven', 'SE');
  const other = await qualify('jim', 'US');
  const south = await qualify('gina', 'IT');
  expect(new Set([first.handoff?.owner?.id, other.handoff?.owner?.id])).toEqual(new Set(['ada', 'bob']));
  expect([first, other, south].map(({ handoff }) => handoff?.team)).toEqual(['North', 'North', 'South']);
  expect(south.handoff?.owner).toEqual({ id: 'cleo', name: 'Cleo' });
  const { items } = await ask('listHandoffs', { query: { team: 'South' } });
  expect(items.map(({ lead }) => lead.id)).toEqual([south.lead.id]);
  expect((await ask('listHandoffs', { query: { team: 'mine' } })).items).toEqual([]);
});

it('whoever accepts a lead owns it: the field says so, for rules, lists and mails', async () => {
  const { lead, handoff } = await qualify('olof', 'SE');
  expect((await ask('getLead', { id: lead.id })).fields.owner).toBeUndefined();
  await ask('acceptHandoff', { id: handoff?.id ?? '', body: {} });
  expect((await ask('getLead', { id: lead.id })).fields.owner).toBe(`${handoff?.owner?.id}@example.com`);
  const { items } = await ask('listLeads', {
    query: { rule: JSON.stringify({ '==': [{ var: 'owner' }, `${handoff?.owner?.id}@example.com`] }) },
  });
  expect(items.map(({ id }) => id)).toEqual([lead.id]);
});

it('a team that a stage hands leads to stays', async () => {
  expect(
    await refused('saveTeams', { body: { items: teams.slice(0, 1) }, revision: await revisionOf('listTeams') }),
  ).toMatchObject({
    status: 409,
    detail: 'The team “South” is used by the stage “Marketing qualified”',
  });
});

it('a team that isn’t there, or that nobody is in any more, is a fault at its place', async () => {
  const handing = (team: string): Stage[] =>
    stages.map((stage) =>
      stage.name === 'MQL' ? { ...mql, handoff: { owner: { team }, limit: { hours: 4 } } } : stage,
    );
  expect(
    await refused('saveStages', { body: { items: handing('West') }, revision: await revisionOf('listStages') }),
  ).toMatchObject({
    status: 422,
    errors: [{ code: 'team_unknown', pointer: '/items/2/handoff/owner/team' }],
  });
  await api.services.pool.query(`delete from member where user_id = 'cleo'`);
  expect(
    await refused('saveStages', { body: { items: handing('South') }, revision: await revisionOf('listStages') }),
  ).toMatchObject({
    status: 422,
    errors: [{ code: 'team_empty', detail: expect.stringMatching(/^Nobody is in the team “South” any more/) }],
  });
});
