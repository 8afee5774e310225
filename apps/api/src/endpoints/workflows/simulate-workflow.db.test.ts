import { expect, it } from 'vitest';
import { askerOf } from '../../testing/ask-endpoint.ts';
import { feed } from '../../testing/feed.ts';
import { flow } from '../../testing/flow.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();

const position = { x: 0, y: 0 };
const onEvent = () => ({
  ...flow(),
  name: 'On event',
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position },
    { id: 'w', kind: 'wait', config: { for: { days: 3 } }, position },
    { id: 'b', kind: 'branch', config: { rule: { '>': [{ 'event-count': ['Viewed', 'ever'] }, 1] } }, position },
    { id: 't', kind: 'add-tag', config: { tag: 'keen' }, position },
    { id: 'x', kind: 'exit', config: {}, position },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'done', to: 'b' },
    { from: 'b', port: 'yes', to: 't' },
    { from: 'b', port: 'no', to: 'x' },
    { from: 't', port: 'done', to: 'x' },
  ],
});
const rows = async (): Promise<unknown> =>
  (
    await database.pool.query(
      `select (select count(*) from run) runs, (select count(*) from event) events, (select count(*) from signal) signals,
        (select count(*) from journal) lines, (select count(*) from lead) leads, (select count(*) from effect) effects`,
    )
  ).rows;

it('walks an invented lead through a draft with events on the way; nothing is stored', async () => {
  const { id } = await ask('createWorkflow', { body: onEvent() });
  const before = await rows();
  const { story } = await ask('simulateWorkflow', {
    id,
    body: {
      lead: { email: 'ada@example.com' },
      from: '2027-03-01T09:00:00Z',
      days: 30,
      events: [
        { event: 'Signed Up', at: '2027-03-02T09:00:00Z' },
        { event: 'Viewed', at: '2027-03-03T09:00:00Z' },
        { event: 'Viewed', at: '2027-03-04T09:00:00Z' },
      ],
    },
  });
  expect(story.map(({ at, node, port }) => [at.slice(0, 10), node, port])).toEqual([
    ['2027-03-02', 'in', 'entered'],
    ['2027-03-02', 'w', null],
    ['2027-03-05', 'w', 'done'],
    ['2027-03-05', 'b', 'yes'],
    ['2027-03-05', 't', 'done'],
    ['2027-03-05', 'x', null],
  ]);
  expect(story[0]?.workflow).toBe('On event');
  expect(await rows()).toEqual(before);
});

it('takes a lead there is, with its past, and lets it in by the flow’s own event where none is said', async () => {
  for (const messageId of ['v1', 'v2']) await feed(api, '/v1/track', { userId: 'grace', event: 'Viewed', messageId });
  const { id } = await ask('createWorkflow', { body: onEvent() });
  const { story } = await ask('simulateWorkflow', { id, body: { lead: 'grace', days: 5 } });
  expect(story.map(({ node, port }) => `${node} ${port}`)).toContain('b yes');
  const told = await ask('getSurroundings', { id, query: { lead: 'grace' } });
  expect(told.past).toMatchObject({ lead: { externalId: 'grace' }, events: [{ name: 'Viewed' }, { name: 'Viewed' }] });
});

it('says which lead, zone or step it can’t work with', async () => {
  const { id } = await ask('createWorkflow', { body: flow() });
  expect(await refused('simulateWorkflow', { id, body: { lead: 'nobody', days: 1 } })).toMatchObject({
    status: 422,
    code: 'lead_unknown',
  });
  const lead = { timezone: 'Mars/Phobos' };
  expect(await refused('simulateWorkflow', { id, body: { lead, days: 1 } })).toMatchObject({
    code: 'timezone_unknown',
    errors: [{ pointer: '/lead/timezone' }],
  });
  const broken = { ...flow(), nodes: [{ id: 'w', kind: 'wait', config: {}, position }], edges: [] };
  const draft = await ask('createWorkflow', { body: broken });
  expect(await refused('simulateWorkflow', { id: draft.id, body: { lead: {}, days: 1 } })).toMatchObject({
    code: 'draft_invalid',
    errors: [{ node: 'w' }],
  });
  const theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
  expect(await theirs.refused('simulateWorkflow', { id, body: { lead: {}, days: 1 } })).toMatchObject({ status: 404 });
  expect(await theirs.refused('getSurroundings', { id, query: { lead: 'grace' } })).toMatchObject({ status: 404 });
});
