import { shardCount } from '@ripen/domain';
import { type FreshDatabase, freshDatabase } from '@ripen/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Asker, askerOf } from '../../testing/ask-endpoint.ts';
import { flow } from '../../testing/flow.ts';
import { makeWorkspace, openTestApi, type TestApi } from '../../testing/open-test-api.ts';

let database: FreshDatabase;
let api: TestApi;
let ask: Asker['ask'];
let refused: Asker['refused'];
let theirs: Asker;

beforeAll(async () => {
  database = await freshDatabase();
  api = await openTestApi(database.pool);
  ({ ask, refused } = askerOf(api.url, api.manage));
  theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
  for (const size of [5, 150, 250, 500])
    await ask('upsertLead', { body: { externalId: `size-${size}`, fields: { companySize: size } } });
});
afterAll(async () => {
  expect(api.logged).toEqual([]);
  await api.stop();
  await database.drop();
});

const over = (size: number) => ({ '>=': [{ var: 'companySize' }, size] });
const names = async (id: string) =>
  (await ask('listSegmentLeads', { id })).items.map(({ externalId }) => externalId ?? '').toSorted();
const takeTurns = async () => {
  for (let shard = 0; shard < shardCount; shard++) await api.services.runner.look(shard);
};

it('leads enter and leave a segment by its rule, old ones in their next turns and changed ones at once', async () => {
  api.rung.clear();
  const made = await ask('createSegment', { body: { name: 'Large', rule: over(200) } });
  expect(made).toMatchObject({
    name: 'Large',
    static: false,
    members: 0,
    revision: 1,
    said: expect.stringMatching(/company size is at least 200/i),
  });
  expect(api.rung.size).toBe(shardCount);
  await takeTurns();
  expect(await names(made.id)).toEqual(['size-250', 'size-500']);
  await ask('upsertLead', { body: { externalId: 'size-new', fields: { companySize: 900 } } });
  expect(await names(made.id)).toContain('size-new');
  await ask('upsertLead', { body: { externalId: 'size-new', fields: { companySize: 1 } } });
  expect(await names(made.id)).not.toContain('size-new');
  expect(
    await ask('saveSegment', { id: made.id, revision: 1, body: { name: 'Larger', rule: over(400) } }),
  ).toMatchObject({ name: 'Larger', revision: 2 });
  await takeTurns();
  expect(await names(made.id)).toEqual(['size-500']);
  expect(
    await refused('saveSegment', { id: made.id, revision: 1, body: { name: 'Stale', rule: over(1) } }),
  ).toMatchObject({ status: 412, revision: 2 });
});

it('a new lead enters segments whose rules read nothing that it was sent with', async () => {
  const { id } = await ask('createSegment', { body: { name: 'Raw', rule: { '==': [{ var: 'stage' }, 'raw'] } } });
  await ask('upsertLead', { body: { externalId: 'nothing-known' } });
  expect(await names(id)).toContain('nothing-known');
});

it('a list holds the leads it is given, and their stories tell it', async () => {
  const made = await ask('createSegment', {
    body: { name: 'Friends', static: true, leads: ['size-5', 'size-150', 'size-5'] },
  });
  expect(made).toMatchObject({ static: true, rule: null, members: 2, said: 'A list kept by hand' });
  await ask('saveSegment', {
    id: made.id,
    revision: 1,
    body: { name: 'Friends', static: true, leads: ['size-150', 'size-250'] },
  });
  expect(await names(made.id)).toEqual(['size-150', 'size-250']);
  await ask('saveSegment', { id: made.id, revision: 2, body: { name: 'Best friends', static: true } });
  expect(await names(made.id)).toEqual(['size-150', 'size-250']);
  expect(await refused('saveSegment', { id: made.id, revision: 3, body: { name: 'x', rule: true } })).toMatchObject({
    status: 409,
    code: 'state_conflict',
  });
  const { items } = await ask('listLeads', { query: { search: 'size-5', limit: 1 } });
  const story = await ask('getLeadTimeline', {
    id: (await ask('listLeads', { query: { search: 'size-5', sort: 'createdAt' } })).items[0]?.id ?? items[0]?.id ?? '',
  });
  expect(story.items.map(({ said }) => said)).toContain('Was taken off the list “Friends”');
});

it.each([
  [{ name: 'x', rule: { nonsense: 1 } }, 'rule_operator_unknown', /^\/rule/],
  [{ name: 'x', rule: over(1), static: true }, '', /^/],
  [{ name: 'x', rule: { '==': [{ var: 'nonsense' }, 1] } }, 'rule_field_unknown', /^\/rule\/==\/0/],
  [{ name: 'x', static: true, leads: ['size-5', 'nobody'] }, 'lead_unknown', /^\/leads\/1$/],
])('%j is refused, and nothing is made', async (body, code, pointer) => {
  const before = (await ask('listSegments')).items.length;
  const problem = await refused('createSegment', { body });
  expect(problem).toMatchObject({
    status: 422,
    errors: [{ code: expect.stringContaining(code), pointer: expect.stringMatching(pointer) }],
  });
  expect((await ask('listSegments')).items).toHaveLength(before);
});

it('what a live workflow or another segment uses can’t be deleted; it is said who', async () => {
  const { id } = await ask('createSegment', { body: { name: 'Used', rule: over(1) } });
  const { id: nested } = await ask('createSegment', { body: { name: 'Nested', rule: { 'in-segment': [id] } } });
  const document = flow();
  const nodes = document.nodes.map((node) =>
    node.id === 'in' ? { ...node, config: { on: 'segment', segment: id, when: 'entered' } } : node,
  );
  const { id: workflow } = await ask('createWorkflow', { body: { ...document, nodes } });
  await ask('publishWorkflow', { id: workflow });
  expect(await refused('deleteSegment', { id })).toMatchObject({
    status: 409,
    code: 'in_use',
    references: [
      { kind: 'workflow', id: workflow },
      { kind: 'segment', id: nested },
    ],
  });
  expect(
    await refused('saveSegment', { id, revision: 1, body: { name: 'Used', rule: { 'in-segment': [nested] } } }),
  ).toMatchObject({ status: 422, code: 'rule_segment_ring' });
  await ask('archiveWorkflow', { id: workflow });
  await ask('deleteSegment', { id: nested });
  await ask('deleteSegment', { id });
  expect(await refused('getSegment', { id })).toMatchObject({ status: 404 });
});

it('segments and their leads are there for their own workspace only', async () => {
  const { id } = await ask('createSegment', { body: { name: 'Ours', rule: over(1) } });
  for (const [name, body] of [
    ['getSegment'],
    ['deleteSegment'],
    ['listSegmentLeads'],
    ['saveSegment', { name: 'x', rule: true }],
  ] as const)
    expect(await theirs.refused(name, { id, body, revision: 1 })).toMatchObject({ status: 404 });
  expect((await theirs.ask('listSegments')).items).toEqual([]);
});
