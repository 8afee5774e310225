import { noTallies } from '@ripen/domain';
import { asOf, backtestLead, compileTried, mergeBoth } from '@ripen/engine';
import {
  nextBacktests,
  readRecordedLeads,
  readSurroundings,
  settleBacktest,
  takeBacktestBatch,
  type WholeBacktest,
} from '@ripen/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { askerOf } from '../../testing/ask-endpoint.ts';
import { feed, takeAllTurns } from '../../testing/feed.ts';
import { flow } from '../../testing/flow.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { api, ask, refused } = await useTestApi();

const position = { x: 0, y: 0 };
const onEvent = {
  ...flow(),
  name: 'On event',
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' }, position },
    { id: 'm', kind: 'send-email', config: { subject: 'Hi', html: '<p>Hi</p>' }, position },
    { id: 'x', kind: 'exit', config: {}, position },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'm' },
    { from: 'm', port: 'done', to: 'x' },
  ],
};

beforeAll(async () => {
  for (const userId of ['ada', 'grace'])
    for (const messageId of ['1', '2'])
      await feed(api, '/v1/track', { userId, event: 'Signed Up', messageId: `${userId}${messageId}` });
  await takeAllTurns(api);
});

/** What a worker does, all at once. */
const run = async ({ id }: { id: string }): Promise<void> => {
  const { db } = api.services;
  const blank = { draft: noTallies(), published: null };
  await nextBacktests(db, blank);
  const backtest = (await nextBacktests(db, blank)).find((one) => one.id === id);
  if (!backtest) throw new Error('it isn’t under way');
  while (await takeBacktestBatch(db, backtest, { limit: 10, find: findOf(backtest) }));
  await settleBacktest(db, backtest, mergeBoth);
};

const findOf =
  (backtest: WholeBacktest): Parameters<typeof takeBacktestBatch>[2]['find'] =>
  async (trx, leads, before) => {
    const { workspace, workflow } = backtest;
    const tried = compileTried(backtest, await readSurroundings(trx, workspace, workflow));
    const records = await readRecordedLeads(trx, workspace, { ...backtest, ...tried, leads });
    const found = records.map((record) => ({
      lead: record.lead.id,
      draft: backtestLead({ ...backtest, definitions: tried.draft }, asOf(record, { ...backtest, ...tried })),
      published: null,
    }));
    return { leads: found, tallies: mergeBoth([before, ...found]) };
  };

describe('a backtest', () => {
  it('is asked for, waits, is found in the list, tells what it found and takes for granted, and opens down to a lead', async () => {
    const { id } = await ask('createWorkflow', { body: onEvent });
    const asked = await ask('startBacktest', { id, body: { days: 7 } });
    expect(asked).toMatchObject({ workflow: id, revision: 1, version: null, state: 'queued', result: null });
    expect((await ask('listBacktests', { id })).items.map((one) => one.id)).toEqual([asked.id]);
    await run(asked);
    const params = { backtest: asked.id };
    const done = await ask('getBacktest', { id, params });
    expect(done).toMatchObject({ state: 'done', done: 2, total: 2, result: { published: null } });
    expect(done.result?.draft.entered).toEqual({ leads: 2, times: 4 });
    expect(done.assumptions.length).toBeGreaterThan(3);
    const first = await ask('listBacktestLeads', { id, params, query: { figure: 'mails', node: 'm', limit: 1 } });
    expect(first.items).toMatchObject([{ entered: 2, mails: 2, mostInWeek: 2 }]);
    const query = { figure: 'mails', node: 'm', limit: 1, cursor: first.nextCursor ?? '' };
    const second = await ask('listBacktestLeads', { id, params, query });
    expect(second.items).toHaveLength(1);
    expect(second.nextCursor).toBeNull();
    const lead = first.items[0]?.id ?? '';
    const story = await ask('getBacktestLead', { id, params: { ...params, lead } });
    expect(story.relived.events.map(({ name }) => name)).toEqual(['Signed Up', 'Signed Up']);
  });

  it('may be asked for twice with one key, and is made once', async () => {
    const { id } = await ask('createWorkflow', { body: onEvent });
    const headers = { 'idempotency-key': 'once' };
    const [one, two] = [
      await ask('startBacktest', { id, body: {}, headers }),
      await ask('startBacktest', { id, body: {}, headers }),
    ];
    expect(two.id).toBe(one.id);
    await ask('cancelBacktest', { id, params: { backtest: one.id } });
    expect((await ask('getBacktest', { id, params: { backtest: one.id } })).state).toBe('cancelled');
  });

  it('is refused for a draft that can’t be walked, a period that isn’t one, and leads that nobody is', async () => {
    const { id } = await ask('createWorkflow', { body: onEvent });
    const broken = { ...onEvent, nodes: [{ id: 'w', kind: 'wait', config: {}, position }], edges: [] };
    const { id: draft } = await ask('createWorkflow', { body: broken });
    const model = { ...onEvent, kind: 'scoring', nodes: [], edges: [] };
    const { id: scoring } = await ask('createWorkflow', { body: model });
    const nobody = '0190f0a0-0000-7000-8000-000000000001';
    const told = async (of: string, body: object) => (await refused('startBacktest', { id: of, body })).code;
    expect(await told(draft, {})).toBe('draft_invalid');
    expect(await told(scoring, {})).toBe('state_conflict');
    expect(await told(id, { from: '2199-01-01T00:00:00Z' })).toBe('period_invalid');
    expect(await told(id, { from: '2001-01-01T00:00:00Z' })).toBe('period_invalid');
    expect(await told(id, { segment: nobody })).toBe('segment_unknown');
    expect(await told(id, { rule: { nonsense: [] } })).toBe('rule_operator_unknown');
    const params = { backtest: (await ask('startBacktest', { id, body: {} })).id };
    const figure = { id, params, query: { figure: 'passed', node: 'm' } };
    expect((await refused('listBacktestLeads', figure)).code).toBe('figure_incomplete');
  });

  it('isn’t there for another workspace, nor under another workflow', async () => {
    const { id } = await ask('createWorkflow', { body: onEvent });
    const { id: other } = await ask('createWorkflow', { body: onEvent });
    const params = { backtest: (await ask('startBacktest', { id, body: {} })).id };
    expect((await refused('getBacktest', { id: other, params })).status).toBe(404);
    const stranger = askerOf(api.url, (await makeWorkspace(api.services, 'Other')).manage);
    for (const name of ['getBacktest', 'cancelBacktest'] as const)
      expect((await stranger.refused(name, { id, params })).status).toBe(404);
    expect((await stranger.refused('listBacktestLeads', { id, params, query: { figure: 'entered' } })).status).toBe(
      404,
    );
    expect((await ask('getBacktest', { id, params })).state).toBe('queued');
  });
});
