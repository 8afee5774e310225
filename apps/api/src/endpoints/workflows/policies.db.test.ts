import type { WorkflowDocument } from '@ripen/workflow';
import { expect, it } from 'vitest';
import { feed, takeAllTurns } from '../../testing/feed.ts';
import { flow } from '../../testing/flow.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, database } = await useTestApi();

const live = async (document: WorkflowDocument): Promise<string> => {
  const { id } = await ask('createWorkflow', { body: document });
  await ask('publishWorkflow', { id });
  return id;
};

/** A flow of leads who wait for an event. */
const listening = (settings: WorkflowDocument['settings']): WorkflowDocument => ({
  name: 'Carts',
  kind: 'nurture',
  settings,
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'Added' }, position: { x: 0, y: 0 } },
    { id: 'w', kind: 'wait-for-event', config: { event: 'Paid', timeout: { days: 1 } }, position: { x: 0, y: 0 } },
    { id: 'x', kind: 'exit', config: {}, position: { x: 0, y: 0 } },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'happened', to: 'x' },
    { from: 'w', port: 'timeout', to: 'x' },
  ],
});

const happens = async (userId: string, event: string, properties: object = {}): Promise<void> => {
  expect((await feed(api, '/v1/track', { userId, event, properties })).status).toBe(200);
  await takeAllTurns(api);
};

it('a lead has one run under way for each key, which an event that names it takes further', async () => {
  const id = await live(listening({ entry: 'several', key: 'cart' }));
  for (const cart of ['a', 'b', 'a']) await happens('buyer', 'Added', { cart });
  await happens('buyer', 'Paid', { cart: 'b' });
  const { items } = await ask('listRuns', { id });
  expect(items.map(({ status, node }) => `${status} ${node}`).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'ended x',
    'waiting w',
  ]);
});

it('a goal ends runs and is counted, and so is an exit', async () => {
  const rule = { in: ['gone', { var: 'tags' }] };
  const id = await live({ ...flow(), settings: { entry: 'again', goal: { event: 'Won' }, exits: [rule] } });
  for (const externalId of ['winner', 'leaver', 'stayer'])
    await ask('upsertLead', { body: { externalId, fields: { companySize: 300 } } });
  await ask('startRuns', { id, body: { leads: ['winner', 'leaver', 'stayer'] } });
  await happens('winner', 'Won');
  await ask('upsertLead', { body: { externalId: 'leaver', tags: ['gone'] } });
  await takeAllTurns(api);
  expect(await ask('getWorkflowCounts', { id })).toMatchObject({
    entered: 3,
    goals: 1,
    exits: 1,
    nodes: { pause: { inside: 1 } },
  });
  const { items } = await ask('listRuns', { id, query: { status: 'ended' } });
  expect(items.map(({ reason }) => String(reason)).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'Goal reached: “Won” happened',
    'Left the flow: Has the tag gone',
  ]);
});

it('a lead comes in again after some days only', async () => {
  const id = await live(listening({ entry: 'after', after: { days: 2, since: 'ended' } }));
  await happens('again', 'Added');
  await happens('again', 'Paid');
  await happens('again', 'Added');
  expect((await ask('listRuns', { id })).items).toHaveLength(1);
  await api.services.pool.query(`update run set ended_at = ended_at - interval '50 hours' where workflow_id = '${id}'`);
  await happens('again', 'Added');
  expect((await ask('listRuns', { id })).items).toHaveLength(2);
});

it('a day lets a lead in once, though it moves to where that day comes later', async () => {
  const position = { x: 0, y: 0 };
  const nodes: WorkflowDocument['nodes'] = [
    { id: 'in', kind: 'entry', config: { on: 'date', field: 'renewal', days: 0, at: '09:00' }, position },
    { id: 'x', kind: 'exit', config: {}, position },
  ];
  const edges = [{ from: 'in', port: 'entered', to: 'x' }];
  const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await ask('upsertLead', { body: { externalId: 'first', fields: { renewal: day } } });
  const id = await live({ name: 'Renewals', kind: 'nurture', settings: { entry: 'again' }, nodes, edges });
  const lead = { externalId: 'mover', fields: { renewal: day } };
  // on these islands nine o’clock is 19:00 UTC of the day before, and of the day itself
  for (const [timezone, rings] of [
    ['Pacific/Kiritimati', `${day}T00:00:00Z`],
    ['Pacific/Honolulu', `${day}T12:00:00Z`],
  ] as const) {
    await ask('upsertLead', { body: { ...lead, timezone } });
    await takeAllTurns(api);
    const { rows } = await database.pool.query<{ shard: number }>(
      `insert into alarm (workspace_id, shard, lead_id, rings_at)
       select workspace_id, shard, id, $2::timestamptz - interval '12 hours' from lead where workspace_id = $1 and external_id = 'mover' returning shard`,
      [api.id, rings],
    );
    await api.services.runner.look(rows[0]?.shard ?? 0);
    expect((await ask('listRuns', { id })).items, timezone).toHaveLength(1);
  }
  const { rows: refused } = await database.pool.query(
    `select said from history h join lead l on l.id = h.lead_id where l.external_id = 'mover' and h.what <> 'changed'`,
  );
  expect(refused).toEqual([]);
});
