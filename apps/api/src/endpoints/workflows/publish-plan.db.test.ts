import type { WorkflowDocument } from '@ripen/workflow';
import { describe, expect, it } from 'vitest';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();

type Step = [id: string, kind: string, config?: object];

/** A flow of one step after another, from the API to the end. */
const line = (...steps: Step[]): WorkflowDocument => {
  const all: Step[] = [['in', 'entry', { on: 'api' }], ...steps, ['x', 'exit']];
  return {
    name: 'A flow',
    kind: 'nurture',
    settings: { entry: 'again' },
    nodes: all.map(([id, kind, config = {}]) => ({ id, kind, config: config as never, position: { x: 0, y: 0 } })),
    edges: all.slice(1).map(([to], index) => {
      const from = all[index]?.[0] ?? 'in';
      return { from, port: from === 'in' ? 'entered' : 'done', to };
    }),
  };
};
const wait = (id: string, days: number): Step => [id, 'wait', { for: { days } }];
const mail = (id: string, subject: string): Step => [id, 'send-email', { subject, html: '<p>Hi</p>' }];

let people = 0;
const live = async (document: WorkflowDocument, leads: number): Promise<{ id: string; runs: string[] }> => {
  const { id } = await ask('createWorkflow', { body: document });
  await ask('publishWorkflow', { id });
  const names = Array.from({ length: leads }, () => `p${++people}`);
  for (const externalId of names)
    await ask('upsertLead', { body: { externalId, email: `${externalId}@people.example` } });
  const { items } = await ask('startRuns', { id, body: { leads: names } });
  return { id, runs: items.map((run) => run.id) };
};

const redraw = async (id: string, document: WorkflowDocument): Promise<void> => {
  const { revision } = await ask('getWorkflow', { id });
  await ask('saveWorkflow', { id, body: document, revision });
};

/** Takes what a plan has to do, as a worker does when nothing else is due. */
const sweep = async (): Promise<void> => {
  for (let shard = 0; shard < 64; shard++) while ((await api.services.runner.sweep(shard)).after === 'more');
};

const rowsOf = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.pool.query<Row>(text, values)).rows;

const standing = (id: string) =>
  rowsOf<{ version: number; node: string; status: string; leads: number }>(
    `select version, node, status, count(*)::int as leads from run where workflow_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
    [id],
  );

describe('publishing a flow that leads are in', () => {
  it('shows beforehand what changes, and how many leads wait where until when', async () => {
    const { id } = await live(line(wait('w', 3), mail('m', 'Hello')), 3);
    await redraw(id, line(wait('w', 5), mail('m', 'Hello')));
    const preview = await ask('previewPublish', { id });
    expect(preview.changes).toEqual([{ what: 'changed', node: 'w', said: '“Wait 3 days” becomes “Wait 5 days”' }]);
    expect(preview.steps).toMatchObject([
      { version: 1, node: 'w', fate: 'changed', before: 'Wait 3 days', after: 'Wait 5 days', waiting: 3, parked: 0 },
    ]);
    expect(Date.parse(preview.steps[0]?.soonest ?? '')).toBeGreaterThan(Date.now() + 2 * 86_400_000);
    expect(preview.targets).toEqual([
      { node: 'w', said: 'Wait 5 days' },
      { node: 'm', said: 'Send “Hello”' },
    ]);
  });

  it('leaves leads where they are without a plan, and keeps the note of the version', async () => {
    const { id } = await live(line(wait('w', 3)), 2);
    await redraw(id, line(wait('w', 5)));
    expect(await ask('publishWorkflow', { id, body: { note: 'Two more days' } })).toMatchObject({
      version: 2,
      note: 'Two more days',
    });
    await sweep();
    expect(await standing(id)).toEqual([{ version: 1, node: 'w', status: 'waiting', leads: 2 }]);
    const { items } = await ask('listVersions', { id });
    expect(items.map(({ version, note }) => [version, note])).toEqual([
      [2, 'Two more days'],
      [1, null],
    ]);
  });

  it('moves those of a step, has those of another leave, and does it once however often it is begun', async () => {
    const { id, runs } = await live(line(wait('w', 3), wait('v', 1)), 6);
    await redraw(id, line(wait('w', 5), wait('v', 1)));
    const plan = [{ node: 'w', from: 1, do: 'move', to: 'w', timer: 'recompute' }];
    await ask('publishWorkflow', { id, body: { plan } });
    expect(await ask('getProgress', { id })).toMatchObject({
      kind: 'plan',
      version: 2,
      running: true,
      total: 6,
      moved: 0,
    });
    await sweep();
    await sweep();
    expect(await ask('getProgress', { id })).toMatchObject({ running: false, total: 6, moved: 6, left: 0 });
    expect(await standing(id)).toEqual([{ version: 2, node: 'w', status: 'waiting', leads: 6 }]);
    const { journal } = await ask('getRun', { id: runs[0] ?? '' });
    expect(journal.at(-1)).toMatchObject({ kind: 'moved', visit: 3, why: { from: { version: 1, node: 'w' } } });
    expect(journal.at(-1)?.said).toMatch(/^Moved to version 2, step “Wait 5 days”, by .*; waits until /);
    const late = await rowsOf<{ days: number }>(
      `select extract(epoch from wake_at - started_at)::float8 / 86400 as days from run where workflow_id = $1`,
      [id],
    );
    for (const { days } of late) expect(days).toBeCloseTo(5, 1);
    await redraw(id, line(wait('v', 1)));
    await ask('publishWorkflow', { id, body: { plan: [{ node: 'w', do: 'leave' }] } });
    await sweep();
    expect(await standing(id)).toEqual([{ version: 2, node: 'w', status: 'cancelled', leads: 6 }]);
    const left = await ask('getRun', { id: runs[0] ?? '' });
    expect(left.reason).toMatch(/^version 3 was published, which leads leave from “Wait 5 days”, by /);
  });

  it('does first what the plan says for a lead that something happens to before its shard was swept', async () => {
    const listening = (days: number, ...more: Step[]): WorkflowDocument => {
      const document = line(['w', 'wait-for-event', { event: 'Paid', timeout: { days } }], ...more);
      const edges = document.edges.map((edge) => (edge.from === 'w' ? { ...edge, port: 'happened' } : edge));
      return { ...document, edges: [...edges, { from: 'w', port: 'timeout', to: 'x' }] };
    };
    const { id, runs } = await live(listening(3), 1);
    await redraw(id, listening(9, ['t', 'add-tag', { tag: 'paid' }]));
    await ask('publishWorkflow', { id, body: { plan: [{ node: 'w', do: 'move', to: 'w' }] } });
    const [run] = await rowsOf<{ lead_id: string; shard: number }>(
      'select lead_id, shard from run where id = $1',
      runs,
    );
    await database.pool.query(
      `insert into signal (workspace_id, shard, lead_id, kind, body, at)
       values ($1, $2, $3, 'event', jsonb_build_object('event', jsonb_build_object('id', 'e1', 'name', 'Paid', 'properties', '{}'::jsonb,
         'occurredAt', $4::float8, 'receivedAt', $4::float8)), now())`,
      [api.id, run?.shard, run?.lead_id, Date.now()],
    );
    await api.services.runner.look(run?.shard ?? 0);
    const ended = await ask('getRun', { id: runs[0] ?? '' });
    expect(ended).toMatchObject({ version: 2, status: 'ended' });
    expect(ended.journal.map(({ node, kind }) => `${node} ${kind}`)).toEqual([
      'in entry',
      'w wait-for-event',
      'w moved',
      'w wait-for-event',
      't add-tag',
      'x exit',
    ]);
    await sweep();
    expect(await ask('getProgress', { id })).toMatchObject({ running: false, total: 1, moved: 1 });
  });

  it('moves a lead whose mail is in flight, or that had it, without asking for that mail again', async () => {
    const { id } = await live(line(mail('m', 'Hello'), wait('w', 3)), 4);
    await database.pool.query(
      `with sent as (
         update effect set state = 'sent', due_at = null, settled_at = now(), detail = 'accepted'
         where (workspace_id, shard, run_id) in (select workspace_id, shard, id from run where workflow_id = $1 order by id limit 2) returning *)
       insert into signal (workspace_id, shard, lead_id, kind, body, at)
       select workspace_id, shard, lead_id, 'settled', jsonb_build_object('run', run_id, 'node', node, 'visit', visit,
         'outcome', '{"state":"sent","detail":"accepted"}'::jsonb), now() from sent`,
      [id],
    );
    for (let shard = 0; shard < 64; shard++) await api.services.runner.look(shard);
    expect(await standing(id)).toMatchObject([
      { node: 'm', leads: 2 },
      { node: 'w', leads: 2 },
    ]);
    await redraw(id, line(mail('m', 'Hello again'), wait('w', 3)));
    const plan = ['m', 'w'].map((node) => ({ node, do: 'move', to: 'm', timer: 'due' }));
    await ask('publishWorkflow', { id, body: { plan } });
    await sweep();
    expect(await standing(id)).toEqual([
      { version: 2, node: 'm', status: 'waiting', leads: 2 },
      { version: 2, node: 'w', status: 'waiting', leads: 2 },
    ]);
    expect(
      await rowsOf(
        'select node, state, count(*)::int as n from effect where workflow_id = $1 group by 1, 2 order by 2',
        [id],
      ),
    ).toEqual([
      { node: 'm', state: 'intent', n: 2 },
      { node: 'm', state: 'sent', n: 2 },
    ]);
  });

  it.each<[plan: object[], pointers: string[]]>([
    [[{ node: 'nowhere', do: 'stay' }], ['/plan/0/node']],
    [[{ node: 'w', from: 7, do: 'stay' }], ['/plan/0/from']],
    [[{ node: 'w', do: 'move' }], ['/plan/0/to']],
    [[{ node: 'w', do: 'move', to: 'nowhere' }], ['/plan/0/to']],
    [[{ node: 'w', do: 'move', to: 'x' }], ['/plan/0/to']],
    [[{ node: 'w', do: 'leave', to: 'v' }], ['/plan/0/to']],
    [
      [
        { node: 'w', do: 'leave' },
        { node: 'w', do: 'stay' },
      ],
      ['/plan/1/node'],
    ],
  ])('refuses a plan that can’t be carried out, and publishes nothing: %j', async (plan, pointers) => {
    const { id } = await live(line(wait('w', 3)), 1);
    await redraw(id, line(wait('v', 1)));
    const problem = await refused('publishWorkflow', { id, body: { plan } });
    expect(problem).toMatchObject({ status: 422, code: 'plan_invalid' });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(await ask('getWorkflow', { id })).toMatchObject({ version: 1, changed: true });
  });
});
