import { shardCount } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import { readClock } from '@ripen/store';
import { beforeAll, expect, it } from 'vitest';
import { type Asker, askerOf } from '../../testing/ask-endpoint.ts';
import { flow } from '../../testing/flow.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { clauseOf } from '../rules/clause-of.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused } = await useTestApi();
let theirs: Asker;

beforeAll(async () => {
  theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
  for (const size of [5, 150, 250, 500])
    await ask('upsertLead', { body: { externalId: `size-${size}`, fields: { companySize: size } } });
});

const over = (size: number) => ({ '>=': [{ var: 'companySize' }, size] });
const names = async (id: string) =>
  (await ask('listSegmentLeads', { id })).items.map(({ externalId }) => externalId ?? '').toSorted();
const startedBy = (segment: string) => {
  const document = flow();
  const config = { on: 'segment', segment, when: 'entered' };
  return { ...document, nodes: document.nodes.map((node) => (node.id === 'in' ? { ...node, config } : node)) };
};
const takeTurns = async () => {
  for (let shard = 0; shard < shardCount; shard++) {
    await api.services.runner.look(shard);
    while ((await api.services.runner.build(shard)).after === 'more');
  }
};

it('leads enter and leave a segment by its rule, old ones in their next turns and changed ones at once', async () => {
  const made = await ask('createSegment', { body: { name: 'Large', rule: over(200) } });
  expect(made).toMatchObject({
    name: 'Large',
    static: false,
    members: 0,
    revision: 1,
    said: expect.stringMatching(/company size is at least 200/i),
  });
  expect((await ask('getSegment', { id: made.id })).building).toEqual({ done: 0, total: 4 });
  await takeTurns();
  expect(await names(made.id)).toEqual(['size-250', 'size-500']);
  expect((await ask('getSegment', { id: made.id })).building).toBeNull();
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
  const { id: workflow } = await ask('createWorkflow', { body: startedBy(id) });
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
  ).toMatchObject({
    status: 422,
    code: 'rule_segment_ring',
    errors: [
      { detail: 'These segments would ask for one another in a ring: “Used” asks for “Nested” asks for “Used”' },
    ],
  });
  await ask('archiveWorkflow', { id: workflow });
  await ask('deleteSegment', { id: nested });
  await ask('deleteSegment', { id });
  expect(await refused('getSegment', { id })).toMatchObject({ status: 404 });
});

it('a preview says who would enter and leave and whom it concerns, and changes nothing', async () => {
  const { id } = await ask('createSegment', { body: { name: 'Middling', rule: over(150) } });
  const nested = await ask('createSegment', { body: { name: 'On top', rule: { 'in-segment': [id] } } });
  const { id: workflow } = await ask('createWorkflow', { body: startedBy(id) });
  await ask('publishWorkflow', { id: workflow });
  await takeTurns();
  const members = await names(id);
  const preview = await ask('previewSegment', { body: { segment: id, rule: over(400) } });
  expect(preview).toMatchObject({
    faults: [],
    matching: 1,
    entering: 0,
    leaving: members.length - 1,
    examples: [{ name: expect.stringContaining('size-500') }],
    entrants: [],
    leavers: expect.arrayContaining([{ id: expect.any(String), name: 'size-150' }]),
    uses: [
      { kind: 'workflow', id: workflow, live: true, starts: ['entered'], asks: false },
      { kind: 'segment', id: nested.id, starts: [], asks: true },
    ],
  });
  expect(await names(id)).toEqual(members);
  expect(await ask('previewSegment', { body: { segment: id } })).toMatchObject({ matching: null, uses: preview.uses });
  const ring = await ask('previewSegment', { body: { segment: id, rule: { 'in-segment': [nested.id] } } });
  expect(ring).toMatchObject({ matching: null, faults: [{ code: 'rule_segment_ring' }] });
  expect(await ask('previewSegment', { body: { rule: over(400) } })).toMatchObject({
    matching: 1,
    entering: 1,
    uses: [],
  });
  expect(await theirs.refused('previewSegment', { body: { segment: id, rule: true } })).toMatchObject({ status: 404 });
});

it('a preview counts the same in SQL as by looking at every lead', async () => {
  const { id } = await ask('createSegment', { body: { name: 'Counted twice', rule: over(150) } });
  await takeTurns();
  const told = { '<': [{ var: 'companySize' }, 250] };
  const untold = { and: [told, { reduce: [[1], { var: 'current' }, 0] }] };
  const asking = { services: api.services, workspace: api.id, ...(await readClock(api.services.db, api.id)) };
  const catalogue = { fields: [], events: [], segments: [], stages: [] };
  const clauses = await Promise.all([told, untold].map((rule) => clauseOf({ ...asking, rule, catalogue })));
  expect(clauses.map((clause) => clause === null)).toEqual([false, true]);
  const counted = async (rule: Rule) => {
    const answer = await ask('previewSegment', { body: { segment: id, rule } });
    return { ...answer, said: '', entrants: answer.entrants.length, leavers: answer.leavers.map(({ name }) => name) };
  };
  const inSql = await counted(told);
  expect(inSql).toMatchObject({ leaving: 2, leavers: expect.arrayContaining(['size-250', 'size-500']) });
  expect(await counted(untold)).toEqual({ ...inSql, leavers: expect.arrayContaining(inSql.leavers) });
});

it('leads that an edit moves start flows only where that is asked for; leads that move by themselves do', async () => {
  const { id } = await ask('createSegment', { body: { name: 'Huge', rule: over(10_000) } });
  const { id: workflow } = await ask('createWorkflow', { body: startedBy(id) });
  await ask('publishWorkflow', { id: workflow });
  await takeTurns();
  const runs = async () => (await ask('listRuns', { id: workflow })).items.length;
  await ask('saveSegment', { id, revision: 1, body: { name: 'Huge', rule: over(200) } });
  await ask('upsertLead', { body: { externalId: 'size-250', fields: { companySize: 251 } } });
  await takeTurns();
  expect(await names(id)).toContain('size-250');
  expect(await runs()).toBe(0);
  await ask('upsertLead', { body: { externalId: 'size-grown', fields: { companySize: 900 } } });
  expect(await runs()).toBe(1);
  await ask('saveSegment', { id, revision: 2, body: { name: 'Huge', rule: over(100), starts: true } });
  await takeTurns();
  expect(await runs()).toBe(2);
  await ask('saveSegment', { id, revision: 3, body: { name: 'Renamed', rule: over(100) } });
  expect((await ask('getSegment', { id })).building).toBeNull();
});

it('leads are put on a list and taken off it, and what asks for the list follows', async () => {
  const list = await ask('createSegment', { body: { name: 'Invited', static: true } });
  const nested = await ask('createSegment', { body: { name: 'Guests', rule: { 'in-segment': [list.id] } } });
  const { id: workflow } = await ask('createWorkflow', { body: startedBy(list.id) });
  await ask('publishWorkflow', { id: workflow });
  const changed = await ask('changeSegmentLeads', { id: list.id, body: { add: ['size-5', 'size-500'] } });
  expect(changed).toMatchObject({ members: 2, static: true });
  expect(await names(nested.id)).toEqual(['size-5', 'size-500']);
  expect((await ask('listRuns', { id: workflow })).items).toHaveLength(2);
  await ask('changeSegmentLeads', { id: list.id, body: { remove: ['size-5', 'size-150'] } });
  expect(await names(nested.id)).toEqual(['size-500']);
  expect(await refused('changeSegmentLeads', { id: list.id, body: { add: ['size-5', 'nobody'] } })).toMatchObject({
    status: 422,
    errors: [{ code: 'lead_unknown', pointer: '/add/1' }],
  });
  expect(await refused('changeSegmentLeads', { id: nested.id, body: { add: ['size-5'] } })).toMatchObject({
    status: 409,
    code: 'state_conflict',
  });
});

it('segments and their leads are there for their own workspace only', async () => {
  const { id } = await ask('createSegment', { body: { name: 'Ours', rule: over(1) } });
  for (const [name, body] of [
    ['getSegment'],
    ['deleteSegment'],
    ['listSegmentLeads'],
    ['saveSegment', { name: 'x', rule: true }],
    ['changeSegmentLeads', { add: [] }],
  ] as const)
    expect(await theirs.refused(name, { id, body, revision: 1 })).toMatchObject({ status: 404 });
  expect((await theirs.ask('listSegments')).items).toEqual([]);
});
