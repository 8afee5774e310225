import { presetStages, shardCount } from '@ripen/domain';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Asker, askerOf } from '../../testing/ask-endpoint.ts';
import { openTestApi, type TestApi } from '../../testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let ask: Asker['ask'];
let revisionOf: Asker['revisionOf'];
let refused: Asker['refused'];

beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  ({ ask, refused, revisionOf } = askerOf(api.url, api.manage));
});
afterAll(async () => {
  await api.stop();
  await database.drop();
});

const lookAtAll = async (): Promise<void> => {
  const { runner } = api.services;
  for (let shard = 0; shard < shardCount; shard++) {
    await runner.look(shard);
    while ((await runner.rescore(shard)).after === 'more');
  }
};

const modelWith = (points: number) => ({
  name: 'Fit',
  kind: 'scoring' as const,
  nodes: [
    {
      id: 'big',
      kind: 'match',
      config: { rule: { '>=': [{ var: 'companySize' }, 200] } },
      position: { x: 0, y: 0 },
    },
    { id: 'p', kind: 'points', config: { dimension: 'fit', points }, position: { x: 0, y: 0 } },
  ],
  edges: [{ from: 'big', port: 'matched', to: 'p' }],
  settings: { entry: 'again' as const },
});

it('a match gives points, takes them back, and is recomputed when the model changes, with a preview before', async () => {
  const model = await ask('createWorkflow', { body: modelWith(40) });
  await ask('publishWorkflow', { id: model.id });
  const { id } = await ask('upsertLead', { body: { externalId: 'ada', fields: { companySize: 500 } } });
  const small = await ask('upsertLead', { body: { externalId: 'ben', fields: { companySize: 500 } } });
  await ask('upsertLead', { body: { externalId: 'ben', fields: { companySize: 5 } } });

  expect(await ask('getLeadScore', { id })).toMatchObject({
    score: 40,
    band: 'warm',
    grade: 'A3',
    dimensions: { fit: 40 },
    models: [{ id: model.id, name: 'Fit', score: 40, band: 'warm' }],
    next: null,
    ledger: [{ points: 40, worth: 40, cut: 0, dimension: 'fit', node: 'p', version: 1, event: null }],
  });
  const lost = await ask('getLeadScore', { id: small.id });
  expect(lost).toMatchObject({ score: 0, band: 'cold' });
  expect(lost.ledger.map(({ said }) => said)).toEqual([
    '−40 points for fit: No longer true: Company size is at least 200',
    '+40 points for fit: Company size is at least 200',
  ]);
  expect((await ask('getWorkflowCounts', { id: model.id })).nodes.big?.passed).toEqual({ matched: 2 });

  await ask('saveWorkflow', { id: model.id, body: modelWith(80), revision: 1 });
  const preview = await ask('previewScores', { id: model.id });
  expect(preview).toMatchObject({
    leads: 2,
    looked: 2,
    matrix: { warm: { hot: 1 }, cold: { cold: 1 } },
    stages: [],
    movers: [{ id, before: { score: 40, band: 'warm' }, after: { score: 80, band: 'hot' } }],
  });
  expect(preview.movers[0]?.reasons).toEqual(['+80 for fit: Company size is at least 200']);

  await ask('publishWorkflow', { id: model.id });
  expect(await ask('getLead', { id }), 'publishing alone leaves what was given').toMatchObject({ score: 40 });
  expect(await ask('startRescore', { id: model.id })).toMatchObject({ running: true, done: 0, total: 2 });
  await lookAtAll();
  expect(await ask('getRescore', { id: model.id })).toMatchObject({ running: false, done: 2, total: 2 });
  expect(await ask('getLeadScore', { id })).toMatchObject({
    score: 80,
    band: 'hot',
    ledger: [{ version: 2, points: 80 }],
  });
  expect(
    (await ask('getLeadScore', { id: small.id })).ledger,
    'what was never true in the replay gave nothing',
  ).toEqual([]);
});

it('as many come to a stage as the preview says: by the rules of the stages, not by the band', async () => {
  for (const { id } of (await ask('listWorkflows', {})).items) await ask('archiveWorkflow', { id });
  const rule = { '>=': [{ var: 'score' }, 50] };
  const usual = await ask('listStages', {});
  const items = presetStages().map((stage) =>
    stage.name === 'MQL' ? { ...stage, entry: { rule, auto: true } } : stage,
  );
  await ask('saveStages', { body: { items }, revision: await revisionOf('listStages') });
  const model = await ask('createWorkflow', { body: { ...modelWith(30), name: 'Stages' } });
  await ask('publishWorkflow', { id: model.id });
  const leads = await Promise.all(
    ['raw', 'lead', 'opportunity', 'recycled'].map((stage) =>
      ask('upsertLead', { body: { externalId: `at ${stage}`, stage, fields: { companySize: 400 } } }),
    ),
  );
  await ask('saveWorkflow', { id: model.id, body: { ...modelWith(60), name: 'Stages' }, revision: 1 });
  const inStage = async () => (await ask('listLeads', {})).items.filter(({ stage }) => stage === 'MQL').length;
  const before = await inStage();
  const { stages: foreseen } = await ask('previewScores', { id: model.id });
  await ask('publishWorkflow', { id: model.id });
  await ask('startRescore', { id: model.id });
  await lookAtAll();
  const now = await Promise.all(leads.map(({ id }) => ask('getLead', { id })));
  const count = (await inStage()) - before;
  expect(count).toBeGreaterThan(1);
  expect(foreseen).toEqual([{ name: 'MQL', label: 'Marketing qualified', count, handsOver: false }]);
  expect(now.map(({ stage }) => stage)).toEqual(['MQL', 'MQL', 'opportunity', 'recycled']);
  await ask('saveStages', { body: { items: usual.items }, revision: await revisionOf('listStages') });
});

it('recomputing can be ended: who is done keeps the new points, and it can begin again', async () => {
  const model = await ask('createWorkflow', { body: { ...modelWith(20), name: 'Ended' } });
  await ask('publishWorkflow', { id: model.id });
  const begun = await ask('startRescore', { id: model.id });
  const ended = await ask('cancelRescore', { id: model.id });
  expect(ended).toEqual({ ...begun, running: false });
  await lookAtAll();
  expect(await ask('getRescore', { id: model.id }), 'nobody goes on with it').toEqual(ended);
  await ask('startRescore', { id: model.id });
  await lookAtAll();
  expect(await ask('getRescore', { id: model.id })).toMatchObject({ running: false, done: begun.total });
  expect(await ask('cancelRescore', { id: model.id }), 'one that is over stays so').toMatchObject({
    done: begun.total,
  });
});

it('only a live scoring model is recomputed', async () => {
  const draft = await ask('createWorkflow', { body: modelWith(10) });
  expect(await refused('startRescore', { id: draft.id })).toMatchObject({ status: 409 });
});
