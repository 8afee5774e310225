import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Asker, askerOf } from '../../testing/ask-endpoint.ts';
import { feed, takeAllTurns } from '../../testing/feed.ts';
import { openTestApi, type TestApi } from '../../testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let ask: Asker['ask'];
let model = '';

beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  ({ ask } = askerOf(api.url, api.manage));
  const made = await ask('createWorkflow', {
    body: {
      name: 'Product interest',
      kind: 'scoring',
      nodes: [
        { id: 's', kind: 'signal', config: { event: 'Viewed' }, position: { x: 0, y: 0 } },
        { id: 'p', kind: 'points', config: { dimension: 'interest:crm', points: 40 }, position: { x: 0, y: 100 } },
      ],
      edges: [{ from: 's', port: 'matched', to: 'p' }],
      settings: {},
    },
  });
  model = made.id;
  await ask('publishWorkflow', { id: model, body: {} });
  for (const userId of ['ada', 'grace']) await feed(api, '/v1/identify', { userId });
  await feed(api, '/v1/track', { userId: 'ada', event: 'Viewed' });
  await takeAllTurns(api);
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api.stop();
  await database.drop();
});

it('leads are counted and listed by their score, band and interest in one model', async () => {
  for (const rule of [
    { '>=': [{ 'model-score': [model] }, 40] },
    { '==': [{ 'model-band': [model] }, 'warm'] },
    { '>': [{ dimension: ['interest:crm', model] }, 39] },
  ]) {
    const checked = await ask('checkRule', { body: { rule } });
    expect(checked).toMatchObject({ matching: 1 });
    const { items } = await ask('listLeads', { query: { rule: JSON.stringify(rule) } });
    expect(items.map(({ externalId }) => externalId)).toEqual(['ada']);
  }
  expect((await ask('getSetting')).models).toEqual([{ id: model, name: 'Product interest' }]);
});
