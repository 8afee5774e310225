import { beforeAll, describe, expect, it } from 'vitest';
import { type Asker, askerOf } from '../../testing/ask-endpoint.ts';
import { makeWorkspace } from '../../testing/open-test-api.ts';
import { flow } from '../../testing/flow.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, api, ask, refused } = await useTestApi();
let theirs: Asker;

beforeAll(async () => {
  theirs = askerOf(api.url, (await makeWorkspace(api.services, 'Theirs')).manage);
});

const live = async (document = flow()): Promise<string> => {
  const { id } = await ask('createWorkflow', { body: document });
  await ask('publishWorkflow', { id });
  return id;
};

let next = 0;
const leadNamed = async (fields: Record<string, unknown> = {}) =>
  ask('upsertLead', { body: { externalId: `lead-${next++}`, fields } });

const start = async (id: string, lead: string) => {
  const { items } = await ask('startRuns', { id, body: { leads: [lead] } });
  const [run] = items;
  if (run === undefined) throw new Error('nothing was started');
  return run;
};

describe('a draft', () => {
  it('is kept with its faults, each on its node', async () => {
    const document = flow();
    const made = await ask('createWorkflow', { body: { ...document, edges: document.edges.slice(1) } });
    expect(made).toMatchObject({
      name: 'Welcome',
      status: 'draft',
      version: null,
      revision: 1,
      changed: true,
      settings: { entry: 'again' },
    });
    expect(made.faults).toContainEqual(
      expect.objectContaining({ code: 'graph_port_dangling', node: 'in', pointer: '/nodes/0' }),
    );
    expect(await ask('getWorkflow', { id: made.id })).toEqual(made);
  });

  it('can’t be published while it has faults: they are told with node and pointer', async () => {
    const { id } = await ask('createWorkflow', { body: { ...flow(), edges: [] } });
    const problem = await refused('publishWorkflow', { id });
    expect(problem).toMatchObject({ status: 422, code: 'draft_invalid' });
    expect(problem.errors).toContainEqual(
      expect.objectContaining({ code: 'graph_node_unreachable', node: 'big', pointer: '/nodes/1' }),
    );
    expect((await ask('getWorkflow', { id })).status).toBe('draft');
  });

  it('is saved over the revision that is named, and only that', async () => {
    const { id } = await ask('createWorkflow', { body: flow() });
    expect(await ask('saveWorkflow', { id, revision: 1, body: { ...flow(), name: 'One' } })).toMatchObject({
      name: 'One',
      revision: 2,
    });
    expect(await refused('saveWorkflow', { id, revision: 1, body: { ...flow(), name: 'Two' } })).toMatchObject({
      status: 412,
      code: 'version_conflict',
      revision: 2,
    });
    expect(await refused('saveWorkflow', { id, revision: 99_999_999_999, body: flow() })).toMatchObject({
      status: 412,
    });
    expect(await refused('saveWorkflow', { id, body: flow() })).toMatchObject({
      status: 428,
      code: 'precondition_required',
    });
    expect(await ask('getWorkflow', { id })).toMatchObject({ name: 'One' });
  });

  it('can be deleted until it is published', async () => {
    const { id } = await ask('createWorkflow', { body: flow() });
    await ask('deleteWorkflow', { id });
    expect(await refused('getWorkflow', { id })).toMatchObject({ status: 404 });
    expect(await refused('deleteWorkflow', { id: await live() })).toMatchObject({ status: 409, code: 'in_use' });
  });
});

describe('publishing', () => {
  it('makes one version of one draft, however often it is asked', async () => {
    const { id } = await ask('createWorkflow', { body: flow() });
    const [first, again] = [await ask('publishWorkflow', { id }), await ask('publishWorkflow', { id })];
    expect(first).toMatchObject({ version: 1, publishedBy: 'manage', document: flow() });
    expect(again).toEqual(first);
    await ask('saveWorkflow', { id, revision: 1, body: { ...flow(), name: 'Renamed' } });
    expect(await ask('getWorkflow', { id })).toMatchObject({ changed: true, status: 'live', version: 1 });
    expect(await ask('publishWorkflow', { id })).toMatchObject({ version: 2, document: { name: 'Renamed' } });
    const { items } = await ask('listVersions', { id });
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('ten at once make one version', async () => {
    const { id } = await ask('createWorkflow', { body: flow() });
    const versions = await Promise.all(Array.from({ length: 10 }, () => ask('publishWorkflow', { id })));
    expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([1]));
  });
});

describe('starting leads', () => {
  it('takes ids, external ids and emails, and answers the runs with their journals', async () => {
    const id = await live();
    const [one, two] = [
      await leadNamed({ companySize: 500, firstName: 'Ada', lastName: 'Okafor' }),
      await leadNamed({ companySize: 5 }),
    ];
    const three = await ask('upsertLead', { body: { email: 'three@example.com' } });
    const { items } = await ask('startRuns', {
      id,
      body: { leads: [one.id.toUpperCase(), two.externalId, 'THREE@example.com'], data: { source: 'fair' } },
    });
    expect(items).toMatchObject([
      {
        lead: one.id,
        leadName: 'Ada Okafor',
        started: true,
        status: 'waiting',
        node: 'pause',
        workflowName: 'Welcome',
        data: { source: 'fair' },
      },
      { lead: two.id, leadName: two.externalId, started: true, status: 'ended', node: 'out' },
      { lead: three.id, leadName: 'three@example.com', started: true, status: 'ended' },
    ]);
    expect(items[0]?.journal.map(({ node, port }) => [node, port])).toEqual([
      ['in', 'entered'],
      ['big', 'yes'],
      ['pause', null],
    ]);
    expect(items[0]?.journal[1]?.why).toMatchObject({ companySize: 500, trace: { truthy: true } });
    expect(await ask('getRun', { id: items[0]?.id ?? '' })).toEqual({ ...items[0], started: undefined });
    expect(await ask('getWorkflowCounts', { id })).toMatchObject({
      entered: 3,
      nodes: { pause: { inside: 1, parked: 0 }, big: { passed: { yes: 1, no: 2 } } },
    });
    expect((await ask('listWorkflows')).items.find((workflow) => workflow.id === id)).toMatchObject({
      inside: 1,
      entered: 3,
    });
  });

  it('answers the run that a lead is in already', async () => {
    const id = await live();
    const lead = await leadNamed({ companySize: 500 });
    const first = await start(id, lead.id);
    expect(await start(id, lead.id)).toMatchObject({ id: first.id, started: false });
    const twice = await ask('startRuns', { id, body: { leads: [lead.id, lead.externalId] } });
    expect(twice.items).toHaveLength(1);
  });

  it('lets a lead through once only where that is asked for', async () => {
    const id = await live({ ...flow(), settings: { entry: 'once' } });
    const lead = await leadNamed({ companySize: 5 });
    const first = await start(id, lead.id);
    expect(first).toMatchObject({ status: 'ended', started: true });
    expect(await start(id, lead.id)).toMatchObject({ id: first.id, started: false });
    const again = await live();
    expect((await start(again, lead.id)).id).not.toBe((await start(again, lead.id)).id);
  });

  it('starts nobody when one name is nobody’s, and says which', async () => {
    const id = await live();
    const lead = await leadNamed({ companySize: 500 });
    const foreign = await theirs.ask('upsertLead', { body: { externalId: 'theirs' } });
    const problem = await refused('startRuns', { id, body: { leads: [lead.id, 'nobody', foreign.id] } });
    expect(problem).toMatchObject({
      status: 422,
      code: 'lead_unknown',
      errors: [{ pointer: '/leads/1' }, { pointer: '/leads/2' }],
    });
    expect((await ask('listRuns', { id })).items).toEqual([]);
  });

  it('needs a live nurture flow, and says what to do', async () => {
    const lead = await leadNamed();
    const { id: draft } = await ask('createWorkflow', { body: flow() });
    const scoring = await live({
      ...flow(),
      kind: 'scoring',
      nodes: [{ id: 's', kind: 'signal', config: { event: 'Signed Up' }, position: { x: 0, y: 0 } }],
      edges: [],
    });
    const paused = await live();
    await ask('pauseWorkflow', { id: paused });
    for (const [id, words] of [
      [draft, 'publish'],
      [scoring, 'scoring'],
      [paused, 'resume'],
    ] as const) {
      const problem = await refused('startRuns', { id, body: { leads: [lead.id] } });
      expect(problem).toMatchObject({ status: 409, code: 'state_conflict' });
      expect(problem.detail).toContain(words);
    }
  });
});

describe('pausing, resuming and archiving', () => {
  it('holds what waits, and lets it go on', async () => {
    const id = await live(flow({ seconds: 1 }));
    const lead = await leadNamed({ companySize: 500 });
    const run = await start(id, lead.id);
    expect(await ask('pauseWorkflow', { id })).toMatchObject({ status: 'paused' });
    expect(await refused('pauseWorkflow', { id })).toMatchObject({ status: 409, code: 'state_conflict' });
    const { rows } = await database.pool.query<{ held: boolean }>('select held from run where id = $1', [run.id]);
    expect(rows).toEqual([{ held: true }]);
    api.rung.clear();
    expect(await ask('resumeWorkflow', { id })).toMatchObject({ status: 'live' });
    expect(api.rung.size).toBe(64);
    expect(await refused('resumeWorkflow', { id })).toMatchObject({ status: 409 });
    expect((await database.pool.query('select held from run where id = $1', [run.id])).rows).toEqual([{ held: false }]);
  });

  it('archiving takes everybody out, for good', async () => {
    const id = await live();
    const lead = await leadNamed({ companySize: 500 });
    const run = await start(id, lead.id);
    expect(await ask('archiveWorkflow', { id })).toMatchObject({ status: 'archived' });
    const after = await ask('getRun', { id: run.id });
    expect(after).toMatchObject({ status: 'cancelled', reason: 'The workflow was archived', wakeAt: null });
    expect(after.journal.at(-1)).toMatchObject({ kind: 'cancelled', said: 'Cancelled: The workflow was archived' });
    for (const name of ['archiveWorkflow', 'pauseWorkflow', 'resumeWorkflow', 'publishWorkflow'] as const)
      expect(await refused(name, { id })).toMatchObject({ status: 409 });
    expect((await ask('listWorkflows')).items.some((workflow) => workflow.id === id)).toBe(false);
    expect((await ask('listWorkflows', { query: { archived: 'true' } })).items.map((workflow) => workflow.id)).toEqual([
      id,
    ]);
    const { items } = await ask('getLeadTimeline', { id: lead.id });
    expect(items.map(({ said }) => said)).toContain('Was taken out of “Welcome”: The workflow was archived');
  });

  it('a draft is deleted, not archived', async () => {
    const { id } = await ask('createWorkflow', { body: flow() });
    expect(await refused('archiveWorkflow', { id })).toMatchObject({ status: 409 });
  });
});

it('nothing of it is there for another workspace', async () => {
  const id = await live();
  const run = await start(id, (await leadNamed({ companySize: 500 })).id);
  const calls = [
    ['getWorkflow'],
    ['saveWorkflow', flow()],
    ['deleteWorkflow'],
    ['publishWorkflow'],
    ['pauseWorkflow'],
    ['resumeWorkflow'],
    ['archiveWorkflow'],
    ['listVersions'],
    ['getWorkflowCounts'],
    ['startRuns', { leads: ['x'] }],
    ['listRuns'],
  ] as const;
  for (const [name, body] of calls)
    expect(await theirs.refused(name, { id, body, revision: 1 })).toMatchObject({ status: 404, code: 'not_found' });
  for (const name of ['getRun', 'cancelRun', 'retryRun'] as const)
    expect(await theirs.refused(name, { id: run.id })).toMatchObject({ status: 404 });
  expect((await theirs.ask('listWorkflows')).items).toEqual([]);
  expect(await ask('getRun', { id: run.id })).toMatchObject({ status: 'waiting' });
});
