import { beforeAll, expect, it } from 'vitest';
import { feed, takeAllTurns } from '../../testing/feed.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask } = await useTestApi();
let model = '';

beforeAll(async () => {
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
