import type { WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();

const flow: WorkflowDocument = {
  name: 'A flow',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    ['in', 'entry', { on: 'api' }],
    ['w', 'wait', { for: { days: 3 } }],
    ['m', 'send-email', { subject: 'Hello', html: '<p>Hi</p>' }],
    ['v', 'wait', { for: { days: 4 } }],
    ['n', 'send-email', { subject: 'News', html: '<p>Hi</p>' }],
    ['x', 'exit', {}],
  ].map(([id, kind, config]) => ({ id, kind, config, position: { x: 0, y: 0 } }) as WorkflowDocument['nodes'][number]),
  edges: [
    { from: 'in', port: 'entered', to: 'w' },
    { from: 'w', port: 'done', to: 'm' },
    { from: 'm', port: 'done', to: 'v' },
    { from: 'v', port: 'done', to: 'n' },
    { from: 'n', port: 'done', to: 'x' },
  ],
};

let people = 0;
/** Leads who came in that many days ago, in a flow that was paused two days after. */
const pausedSince = async (days: number, leads: number): Promise<{ id: string; runs: string[] }> => {
  const { id } = await ask('createWorkflow', { body: flow });
  await ask('publishWorkflow', { id });
  const names = Array.from({ length: leads }, () => `p${++people}`);
  for (const externalId of names) await ask('upsertLead', { body: { externalId } });
  const { items } = await ask('startRuns', { id, body: { leads: names } });
  await ask('pauseWorkflow', { id });
  await database.pool.query(
    `update run set wake_at = wake_at - $2 * interval '1 day', started_at = started_at - $2 * interval '1 day',
       held_at = held_at - ($2 - 2) * interval '1 day' where workflow_id = $1`,
    [id, days],
  );
  return { id, runs: items.map((run) => run.id) };
};

const sweep = async (): Promise<void> => {
  for (let shard = 0; shard < 64; shard++) {
    await api.services.runner.look(shard);
    while ((await api.services.runner.sweep(shard)).after === 'more');
    await api.services.runner.look(shard);
  }
};

const rowsOf = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.pool.query<Row>(text, values)).rows;

const standing = (id: string) =>
  rowsOf<{ node: string; leads: number }>(
    `select node, asked, held, count(*)::int as leads from run where workflow_id = $1 group by 1, 2, 3 order by 1`,
    [id],
  );
const journalOf = async (run: string | undefined): Promise<string[]> =>
  (await ask('getRun', { id: run ?? '' })).journal.map(({ node, said }) => `${node}: ${said}`);

describe('resuming a flow whose leads have waits that passed', () => {
  it('shows beforehand how many would get what', async () => {
    const { id } = await pausedSince(4, 3);
    expect(await ask('previewResume', { id })).toMatchObject({
      inside: 3,
      overdue: 3,
      sending: 3,
      elapsing: 3,
      recomputed: 0,
      messages: [{ version: 1, node: 'm', said: 'Send “Hello”', leads: 3 }],
    });
    await ask('resumeWorkflow', { id });
    expect(await refused('previewResume', { id })).toMatchObject({ status: 409, code: 'state_conflict' });
    await sweep();
    expect(await standing(id)).toEqual([{ node: 'm', asked: true, held: false, leads: 3 }]);
  });

  it('skips what was missed: nobody is sent the mail of a time that passed, and the next is on its time', async () => {
    const { id, runs } = await pausedSince(5, 4);
    await ask('resumeWorkflow', { id, body: { policy: 'skip' } });
    expect(await ask('getProgress', { id })).toMatchObject({ kind: 'resume', policy: 'skip', total: 4 });
    await sweep();
    await sweep();
    expect(await ask('getProgress', { id })).toMatchObject({ running: false, resumed: 4 });
    expect(await standing(id)).toEqual([{ node: 'v', asked: false, held: false, leads: 4 }]);
    expect(await rowsOf('select 1 from effect where workflow_id = $1', [id])).toEqual([]);
    const [first] = await rowsOf<{ days: number }>(
      `select extract(epoch from wake_at - started_at)::float8 / 86400 as days from run where workflow_id = $1`,
      [id],
    );
    expect(first?.days).toBeCloseTo(7, 1);
    expect((await journalOf(runs[0])).slice(2)).toEqual([
      'w: Its time came while the workflow was paused; what was missed is skipped',
      'm: No mail was sent: its time passed while the workflow was paused',
      expect.stringMatching(/^v: Waits 4 days, until /),
    ]);
  });

  it('sends throttled: as many an hour as it is told and no more', async () => {
    const { id } = await pausedSince(5, 12);
    await ask('resumeWorkflow', { id, body: { policy: 'throttled', perHour: 4 } });
    await sweep();
    const turns = await rowsOf<{ minutes: number }>(
      `select round(extract(epoch from r.wake_at - to_timestamp((s.task ->> 'until')::float8 / 1000))::float8 / 60) as minutes
       from run r join sweep s using (workspace_id, workflow_id) where r.workflow_id = $1 and not r.asked order by 1`,
      [id],
    );
    expect(turns.map(({ minutes }) => minutes)).toEqual([15, 30, 45, 60, 75, 90, 105, 120, 135, 150, 165]);
    expect(await standing(id)).toEqual([
      { node: 'm', asked: true, held: false, leads: 1 },
      { node: 'w', asked: false, held: false, leads: 11 },
    ]);
  });

  it('shifts timers by the length of the pause, also of a lead that something happens to first', async () => {
    const { id, runs } = await pausedSince(5, 2);
    await ask('resumeWorkflow', { id, body: { policy: 'shift' } });
    await ask('upsertLead', { body: { externalId: `p${people}`, tags: ['touched'] } });
    await sweep();
    const waits = await rowsOf<{ days: number }>(
      `select extract(epoch from wake_at - now())::float8 / 86400 as days from run where workflow_id = $1`,
      [id],
    );
    for (const { days } of waits) expect(days).toBeCloseTo(1, 1);
    expect((await journalOf(runs[0])).at(-1)).toMatch(
      /^w: Its time moves to .* by as long as the workflow was paused$/,
    );
  });

  it.each([
    ['due', 'm', true],
    ['keep', 'w', false],
  ] as const)(
    'with shifted timers, leads that a plan moves meanwhile (%s) go on as it says, also where something happens to them first',
    async (timer, node, asked) => {
      const { id } = await pausedSince(5, 2);
      const { revision } = await ask('getWorkflow', { id });
      const nodes = flow.nodes.map((one) => (one.id === 'w' ? { ...one, config: { for: { days: 9 } } } : one));
      await ask('saveWorkflow', { id, body: { ...flow, nodes }, revision });
      await ask('publishWorkflow', { id, body: { plan: [{ node: 'w', do: 'move', to: 'w', timer }] } });
      await ask('resumeWorkflow', { id, body: { policy: 'shift' } });
      await ask('upsertLead', { body: { externalId: `p${people}`, tags: ['touched'] } });
      await sweep();
      await sweep();
      expect(await standing(id)).toEqual([{ node, asked, held: false, leads: 2 }]);
      const waits = await rowsOf<{ days: number | null }>(
        `select extract(epoch from wake_at - now())::float8 / 86400 as days from run where workflow_id = $1`,
        [id],
      );
      for (const { days } of waits) {
        if (asked) expect(days).toBeNull();
        else expect(days).toBeCloseTo(1, 1);
      }
    },
  );

  it('lets nobody go on before the policy, when it is paused again in the middle', async () => {
    const { id } = await pausedSince(5, 5);
    await ask('resumeWorkflow', { id, body: { policy: 'skip' } });
    await ask('pauseWorkflow', { id });
    await sweep();
    expect(await standing(id)).toEqual([{ node: 'w', asked: false, held: true, leads: 5 }]);
    await ask('resumeWorkflow', { id, body: { policy: 'shift' } });
    await sweep();
    const [one] = await rowsOf<{ days: number }>(
      `select extract(epoch from wake_at - now())::float8 / 86400 as days from run where workflow_id = $1`,
      [id],
    );
    expect(one?.days).toBeCloseTo(1, 1);
    expect(await standing(id)).toEqual([{ node: 'w', asked: false, held: false, leads: 5 }]);
  });

  it('skips a mail that nobody began to send, and its run goes on', async () => {
    const { id, runs } = await pausedSince(5, 1);
    await ask('resumeWorkflow', { id });
    await sweep();
    expect(await standing(id)).toEqual([{ node: 'm', asked: true, held: false, leads: 1 }]);
    await ask('pauseWorkflow', { id });
    expect(await ask('previewResume', { id })).toMatchObject({
      overdue: 0,
      sending: 1,
      messages: [{ node: 'm', leads: 1 }],
    });
    await ask('resumeWorkflow', { id, body: { policy: 'skip' } });
    await sweep();
    expect(await rowsOf('select state, held, detail from effect where workflow_id = $1', [id])).toEqual([
      { state: 'skipped', held: false, detail: 'its time passed while the workflow was paused' },
    ]);
    expect((await journalOf(runs[0])).at(-2)).toBe(
      'm: No mail was sent: its time passed while the workflow was paused',
    );
    expect(await standing(id)).toEqual([{ node: 'v', asked: false, held: false, leads: 1 }]);
  });

  it('asks how many an hour', async () => {
    const { id } = await pausedSince(5, 1);
    expect(await refused('resumeWorkflow', { id, body: { policy: 'throttled' } })).toMatchObject({ status: 422 });
  });
});
