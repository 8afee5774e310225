import { type LeadId, shardOf, type WorkspaceId } from '@ripen/domain';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRunnerScene, type RunnerScene } from '../../test/runner-scene.ts';
import { watch } from '../../test/watch.ts';
import { type IngestItem, lockLeads, openIngest } from '../index.ts';

let scene: RunnerScene;
let workspace: WorkspaceId;
let workflow: Awaited<ReturnType<RunnerScene['workspace']>>;
beforeEach(async () => {
  scene = await openRunnerScene();
  workflow = await scene.workspace();
  workspace = workflow.workspace;
});
afterEach(() => scene.close());

let count = 0;
const item = (part: Partial<IngestItem>): IngestItem => ({
  messageId: `m${count++}`,
  kind: 'track',
  name: 'Did',
  properties: { count },
  hash: Buffer.alloc(32, 7),
  occurred: { before: 0 },
  externalId: null,
  anonymousId: null,
  previousId: null,
  email: null,
  changes: [],
  refused: [],
  ...part,
});

const take = (...items: IngestItem[]) => openIngest(scene.db, () => undefined).take(workspace, items);
const leads = () =>
  scene.rows<{ id: LeadId; external_id: string | null; email: string | null }>(
    'select id, external_id, email from lead order by id',
  );
const only = async () => {
  const [lead, ...more] = await leads();
  if (lead === undefined || more.length > 0) throw new Error(`not one lead but ${more.length + 1}`);
  return lead;
};
const numberOf = async (text: string): Promise<number> =>
  (await scene.rows<{ n: number }>(`select count(*) as n from ${text}`))[0]?.n ?? -1;

describe('whom ingest feeds', () => {
  it('an address’s lead without external id is adopted, in any case of letters, by many at once', async () => {
    await take(item({ kind: 'identify', anonymousId: 'form', email: 'Ada@Example.com' }));
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        take(item({ kind: 'identify', externalId: 'ada', anonymousId: `device ${index}`, email: 'ada@example.com' })),
      ),
    );
    expect(await only()).toMatchObject({ external_id: 'ada', email: 'Ada@Example.com' });
    expect(await numberOf('lead_identity')).toBe(12);
  });

  it('an address’s lead with another external id is another person', async () => {
    await take(item({ kind: 'identify', externalId: 'ada', email: 'team@example.com' }));
    await take(item({ kind: 'identify', externalId: 'bob', email: 'team@example.com' }));
    expect(new Set((await leads()).map(({ external_id }) => external_id))).toEqual(new Set(['ada', 'bob']));
  });

  it('strangers who come at the same time in several processes become one lead each', async () => {
    const processes = Array.from({ length: 4 }, () => openIngest(scene.db, () => undefined));
    const sends = Array.from({ length: 120 }, (_, index) =>
      processes[index % 4]?.take(workspace, [
        item({ externalId: `u${index % 5}`, anonymousId: `a${index % 5}` }),
        item({ externalId: `u${(index + 1) % 5}` }),
      ]),
    );
    await Promise.all(sends);
    expect(await leads()).toHaveLength(5);
    expect(await numberOf('event')).toBe(240);
    expect(await numberOf("signal where kind = 'event'")).toBe(240);
    expect(await numberOf('lead_identity')).toBe(10);
  });

  it('every lead is in the shard of its id and in the first stage', async () => {
    await take(...Array.from({ length: 50 }, (_, index) => item({ externalId: `u${index}` })));
    expect(
      await numberOf('lead l join signal s on s.lead_id = l.id and s.shard = l.shard and s.shard = ripen_shard(l.id)'),
    ).toBe(100);
    expect(await scene.rows('select distinct stage from lead')).toEqual([{ stage: 'raw' }]);
    expect(new Set((await leads()).map(({ id }) => shardOf(id))).size).toBeGreaterThan(10);
  });

  it('workspaces know nothing of one another', async () => {
    const other = (await scene.workspace()).workspace;
    await take(item({ externalId: 'u', messageId: 'same' }));
    await openIngest(scene.db, () => undefined).take(other, [item({ externalId: 'u', messageId: 'same' })]);
    expect(await leads()).toHaveLength(2);
    expect(await numberOf('event')).toBe(2);
  });
});

describe('a visitor who turns out to be a known lead', () => {
  const become = async (): Promise<{ visitor: LeadId; known: LeadId }> => {
    await take(item({ externalId: 'ada' }));
    const known = (await only()).id;
    await take(item({ anonymousId: 'cookie', name: 'Looked' }), item({ anonymousId: 'cookie' }));
    const visitor = (await leads()).find(({ id }) => id !== known)?.id;
    if (visitor === undefined) throw new Error('no visitor');
    return { visitor, known };
  };

  it('brings along names, events, signals, story and points, and is gone', async () => {
    const { visitor, known } = await become();
    const at = (lead: LeadId) => sql`${workspace}::uuid, ${shardOf(lead)}::smallint, ${lead}::uuid`;
    for (const [lead, dimension, points] of [
      [known, 'fit', 20],
      [visitor, 'fit', 5],
      [visitor, 'engagement', 50],
    ] as const)
      await sql`insert into ledger (workspace_id, shard, lead_id, model, version, node, dimension, points, at, reason)
        select ${at(lead)}, ${workflow.workflow}, 1, 'n', ${dimension}, ${points}, now(), 'r'`.execute(scene.db);
    await sql`insert into history (workspace_id, shard, lead_id, at, what, said) select ${at(visitor)}, now(), 'changed', 'before'`.execute(
      scene.db,
    );
    await sql`update lead set fields = '{"plan":"pro","role":"CTO"}', field_times = '{"plan":1000,"role":2000}' where id = ${visitor}`.execute(
      scene.db,
    );
    await sql`update lead set fields = '{"role":"CEO"}', field_times = '{"role":3000}' where id = ${known}`.execute(
      scene.db,
    );
    await take(item({ kind: 'identify', externalId: 'ada', anonymousId: 'cookie' }));
    expect((await only()).id).toBe(known);
    expect(await scene.rows('select distinct lead_id, shard from event')).toEqual([
      { lead_id: known, shard: shardOf(known) },
    ]);
    expect(await scene.rows('select dimensions, score, band from lead')).toEqual([
      { dimensions: { fit: 25, engagement: 50 }, score: 75, band: 'hot' },
    ]);
    expect(await scene.rows("select value from lead_identity where kind = 'anonymous'")).toEqual([{ value: 'cookie' }]);
    expect(
      (await scene.rows<{ said: string }>(`select said from history where lead_id = '${known}' order by seq`)).map(
        ({ said }) => said,
      ),
    ).toEqual(['before', 'An anonymous visitor turned out to be this lead']);
    const told = await scene.rows<{ command: object }>(
      `select body->'command' as command from signal where lead_id = '${known}' and body->>'by' = 'ripen' order by seq desc limit 2`,
    );
    expect(told.map(({ command }) => command)).toEqual([
      { do: 'reconsider' },
      { do: 'change', changes: [{ change: 'field', field: 'plan', value: 'pro' }], at: 1000 },
    ]);
    expect(await numberOf(`signal where lead_id = '${visitor}'`)).toBe(0);
  });

  it('goes its own way through the stages no further, and an open handoff of its is taken back', async () => {
    const { visitor, known } = await become();
    const place = sql`${workspace}::uuid, ${shardOf(visitor)}::smallint, ${visitor}::uuid`;
    await sql`insert into handoff (workspace_id, shard, lead_id, id, stage, made_at, due_at, status, score, band, grade, dimensions, because)
      values (${place}, uuidv7(), 'MQL', now(), now(), 'open', 1, 'cold', 'C3', '{}', '[]')`.execute(scene.db);
    await sql`insert into outcome (workspace_id, shard, lead_id, id, outcome, at, by) values (${place}, uuidv7(), 'won', now(), '{}')`.execute(
      scene.db,
    );
    await take(item({ kind: 'identify', externalId: 'ada', anonymousId: 'cookie' }));
    expect(await scene.rows('select lead_id, shard, status from handoff')).toEqual([
      { lead_id: known, shard: shardOf(known), status: 'withdrawn' },
    ]);
    expect(await scene.rows('select lead_id from outcome')).toEqual([{ lead_id: known }]);
    expect(await scene.rows('select lead_id, from_stage from stage_move')).toEqual([
      { lead_id: known, from_stage: null },
    ]);
  });

  it('has its runs cancelled, visibly, and what they asked for skipped', async () => {
    const { visitor, known } = await become();
    const [run] = await scene.due(workflow, [visitor], -60);
    await sql`update run set shard = ${shardOf(visitor)}`.execute(scene.db);
    await sql`insert into effect (workspace_id, shard, run_id, node, visit, lead_id, workflow_id, version, hand, request, due_at)
      values (${workspace}, ${shardOf(visitor)}, ${run}, 'mail', 2, ${visitor}, ${workflow.workflow}, 1, 'send-email', '{}', now())`.execute(
      scene.db,
    );
    await take(item({ kind: 'alias', externalId: 'ada', previousId: 'cookie' }));
    expect(
      await scene.rows('select lead_id, shard, status, wake_at, ended_at is not null as over, reason from run'),
    ).toEqual([
      {
        lead_id: known,
        shard: shardOf(known),
        status: 'cancelled',
        wake_at: null,
        over: true,
        reason: expect.stringContaining('turned out'),
      },
    ]);
    expect(await scene.rows('select kind, shard from journal')).toEqual([{ kind: 'cancelled', shard: shardOf(known) }]);
    expect(await scene.rows('select state, due_at, lead_id from effect')).toEqual([
      { state: 'skipped', due_at: null, lead_id: known },
    ]);
    expect(await numberOf(`history where lead_id = '${known}' and said like '%its run was cancelled'`)).toBe(1);
  });

  it('is fed on as the known lead by those who come at the same moment', async () => {
    const { known } = await become();
    await Promise.all([
      take(item({ kind: 'identify', externalId: 'ada', anonymousId: 'cookie' })),
      ...Array.from({ length: 30 }, () =>
        openIngest(scene.db, () => undefined).take(workspace, [item({ anonymousId: 'cookie' })]),
      ),
    ]);
    expect((await only()).id).toBe(known);
    expect(await scene.rows('select distinct lead_id, shard from event')).toEqual([
      { lead_id: known, shard: shardOf(known) },
    ]);
    expect(await scene.rows('select distinct lead_id, shard from signal')).toEqual([
      { lead_id: known, shard: shardOf(known) },
    ]);
    expect(await numberOf('event')).toBe(34);
  });
});

describe('one lead’s signals', () => {
  it('are numbered in the order of commits: who feeds a lead waits for whoever feeds it', async () => {
    await take(item({ externalId: 'ada' }));
    const { id } = await only();
    let fed = false;
    let waiting = Promise.resolve();
    await scene.db.transaction().execute(async (trx) => {
      await lockLeads(trx, [id]);
      waiting = take(item({ externalId: 'ada' })).then(() => {
        fed = true;
      });
      await expect.poll(() => numberOf("pg_locks where not granted and locktype = 'advisory'")).toBe(1);
      expect(fed).toBe(false);
    });
    await waiting;
    expect(fed).toBe(true);
  });
});

describe('ingest', () => {
  it('stores all of a request or nothing', async () => {
    const items = [item({ externalId: 'ada' }), item({ externalId: 'bob', name: 'bad \0 name' })];
    await expect(take(...items)).rejects.toThrow();
    expect([await numberOf('lead'), await numberOf('event'), await numberOf('signal')]).toEqual([0, 0, 0]);
  });

  it('is served by indexes', async () => {
    const { db, indexesOf } = watch(scene.pool);
    await take(
      ...Array.from({ length: 300 }, (_, index) =>
        item({ kind: 'identify', externalId: `u${index}`, anonymousId: `a${index}`, email: `u${index}@example.com` }),
      ),
    );
    await sql`analyze`.execute(scene.db);
    const used = await indexesOf(() =>
      openIngest(db, () => undefined).take(workspace, [
        item({ kind: 'identify', externalId: 'new', anonymousId: 'b', email: 'u5@example.com' }),
      ]),
    );
    expect([...used]).toEqual(
      expect.arrayContaining([
        'event_pkey',
        'lead_identity_pkey',
        expect.stringMatching(/^lead_(pkey|by_id)$/),
        'lead_by_email',
      ]),
    );
  });
});
