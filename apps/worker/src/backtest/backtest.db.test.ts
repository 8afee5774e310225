import { type BacktestId, type BothTallies, instant, type LeadId, noTallies, type WorkflowId } from '@ripen/domain';
import {
  cancelBacktest,
  eraseLead,
  findBacktest,
  forgetBacktests,
  listBacktestLeads,
  nextBacktests,
  openDatabase,
  openPool,
  startBacktest,
  takeBacktestBatch,
} from '@ripen/store';
import { workflowDocument, type WorkflowDocument } from '@ripen/workflow';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openStand, type Stand } from '../../test/stand.ts';
import { runBacktests } from './run-backtests.ts';

const day = 86_400_000;
const until = instant(Date.now());
const from = instant(until - 30 * day);
const blank: BothTallies = { draft: noTallies(), published: null };
const count = 450;
/** Those that come in twice: one in ten signed up twice, and the large ones among them are still inside. */
const twice = 30;

let stand: Stand;
let workflow: WorkflowId;
let leads: LeadId[];

const flow = (subject: string): WorkflowDocument =>
  workflowDocument.parse({
    name: 'Welcome',
    kind: 'nurture',
    settings: { entry: 'again' },
    nodes: [
      { id: 'in', kind: 'entry', config: { on: 'event', event: 'Signed Up' } },
      { id: 'mail', kind: 'send-email', config: { subject, html: 'h' } },
      { id: 'large', kind: 'branch', config: { rule: { '>': [{ var: 'companySize' }, 50] } } },
      { id: 'wait', kind: 'wait', config: { for: { days: 60 } } },
      { id: 'out', kind: 'exit', config: {} },
    ],
    edges: [
      { from: 'in', port: 'entered', to: 'mail' },
      { from: 'mail', port: 'done', to: 'large' },
      { from: 'large', port: 'yes', to: 'wait' },
      { from: 'large', port: 'no', to: 'out' },
    ],
  });

/** Leads of whom every third is large; each signed up five days ago, one in ten twice, and views pages that nobody hears of. */
const seed = async (): Promise<void> => {
  const { db, workspace } = stand;
  await sql`
    insert into lead (workspace_id, shard, id, external_id, stage, fields, created_at)
    select ${workspace}, ripen_shard(id), id, 'lead-' || n, 'raw', jsonb_build_object('companySize', case n % 3 when 0 then 200 else 5 end),
      now() - interval '1 year' from (select gen_random_uuid() as id, n from generate_series(1, ${count}::int) n) made`.execute(
    db,
  );
  await sql`
    insert into event (workspace_id, message_id, shard, lead_id, type, name, properties, hash, occurred_at, received_at)
    select workspace_id, external_id || '-' || k, shard, id, 'track', case when k < 3 then 'Signed Up' else 'Viewed Page' end, '{}', '',
      now() - k * interval '5 days', now() from lead, generate_series(1, 4) k
    where k <> 2 or substr(external_id, 6)::int % 10 = 0`.execute(db);
};

const begun = (more: Partial<Parameters<typeof startBacktest>[2]> = {}): Promise<BacktestId> =>
  startBacktest(stand.db, stand.workspace, {
    workflow,
    revision: 1,
    document: flow('draft'),
    published: { version: 1, document: flow('published') },
    segment: null,
    rule: null,
    from,
    until,
    ...more,
  });

const found = async (id: BacktestId) => {
  const row = await findBacktest(stand.db, stand.workspace, id);
  if (!row) throw new Error('there is no such backtest');
  return row;
};

beforeAll(async () => {
  stand = await openStand();
  workflow = await stand.publish([['in', 'entry', { on: 'event', event: 'Signed Up' }]], []);
  await seed();
  leads = (await sql<{ id: LeadId }>`select id from lead order by id`.execute(stand.db)).rows.map(({ id }) => id);
});
afterAll(() => stand.close());

const whole = {
  leads: count,
  entered: { leads: count, times: count + twice },
  mails: { mail: { leads: count, times: count + twice } },
  waiting: { wait: { leads: count / 3 } },
};

describe('a backtest', () => {
  it('is run by a worker, and counts every lead once on both sides; nothing is sent or stored of it', async () => {
    const id = await begun();
    const worker = await stand.worker();
    await vi.waitFor(async () => expect((await found(id)).state).toBe('done'), { timeout: 60_000, interval: 100 });
    await worker.stop();
    const { result, done, total } = await found(id);
    expect({ done, total }).toEqual({ done: count, total: count });
    expect(result?.draft).toMatchObject(whole);
    expect(result?.published).toEqual(result?.draft);
    expect(Object.keys(result?.draft.days ?? {})).toHaveLength(2);
    const [stored] = await stand.ask<{ runs: number }>(
      'select (select count(*) from run) + (select count(*) from effect) + (select count(*) from journal) as runs',
    );
    expect(Number(stored?.runs)).toBe(0);
  });

  it('counts nobody twice when batches are cut off in the middle', async () => {
    const id = await begun();
    await nextBacktests(stand.db, blank);
    const row = (await nextBacktests(stand.db, blank)).find((one) => one.id === id);
    if (!row) throw new Error('it wasn’t begun');
    const pool = openPool(stand.url, { name: 'dies', max: 1 });
    const dying = openDatabase(pool);
    const cut = takeBacktestBatch(dying, row, {
      limit: 3,
      find: async (trx) => {
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
        return { leads: [], tallies: blank };
      },
    });
    await expect(cut).rejects.toThrow();
    await pool.end();
    await takeBacktestBatch(stand.db, row, {
      limit: 3,
      find: (_trx, ids, before) =>
        Promise.resolve({ leads: [], tallies: { ...before, draft: { ...noTallies(), leads: ids.length } } }),
    });
    await runBacktests(stand.db);
    const { result, state } = await found(id);
    expect(state).toBe('done');
    expect(result?.draft.leads).toBe(count);
  });

  it('stores nothing more once it is cancelled, and what it found of leads is forgotten', async () => {
    const id = await begun();
    const row = (await nextBacktests(stand.db, blank)).find((one) => one.id === id);
    if (!row) throw new Error('it wasn’t begun');
    await takeBacktestBatch(stand.db, row, {
      limit: 3,
      find: async (_trx, ids, before) => {
        await cancelBacktest(stand.db, stand.workspace, id);
        return { leads: ids.map((lead) => ({ lead, draft: noTallies(), published: null })), tallies: before };
      },
    });
    await runBacktests(stand.db);
    expect(await found(id)).toMatchObject({ state: 'cancelled', done: 0, result: null });
    await forgetBacktests(stand.db);
    const [left] = await stand.ask<{ some: boolean }>(
      `select exists (select from backtest_part where backtest_id = '${id}') or exists (select from backtest_lead where backtest_id = '${id}') as some`,
    );
    expect(left?.some).toBe(false);
    expect(await cancelBacktest(stand.db, stand.workspace, id)).toBe(false);
  });

  it('is forgotten with all that it found after fourteen days, by any worker', async () => {
    const [old, fresh] = [await begun(), await begun()];
    await runBacktests(stand.db);
    await sql`update backtest set finished_at = now() - interval '15 days' where id = ${old}`.execute(stand.db);
    const worker = await stand.worker();
    await vi.waitFor(async () => expect(await findBacktest(stand.db, stand.workspace, old)).toBeUndefined(), {
      timeout: 20_000,
      interval: 100,
    });
    await worker.stop();
    const [left] = await stand.ask<{ leads: number }>(
      `select count(*)::int as leads from backtest_lead where backtest_id = '${old}'`,
    );
    expect(left?.leads).toBe(0);
    expect(await found(fresh)).toMatchObject({ state: 'done' });
  });

  it('is about those whom a rule holds for, or who are in a segment', async () => {
    const ruled = await begun({ rule: { '>': [{ var: 'companySize' }, 50] } });
    const [{ id: segment } = { id: '' as never }] = (
      await sql<{
        id: never;
      }>`insert into segment (workspace_id, name, rule) values (${stand.workspace}, 'Ten', null) returning id`.execute(
        stand.db,
      )
    ).rows;
    await sql`
      insert into segment_member (workspace_id, shard, lead_id, segment_id, since)
      select workspace_id, shard, id, ${segment}, now() from lead order by id limit 10`.execute(stand.db);
    const listed = await begun({ segment, published: null });
    await runBacktests(stand.db);
    expect((await found(ruled)).result?.draft.leads).toBe(count / 3);
    expect(await found(listed)).toMatchObject({ total: 10, result: { draft: { leads: 10 }, published: null } });
  });

  it('opens every figure down to its leads, page by page, and forgets a lead that is erased', async () => {
    const id = await begun();
    await runBacktests(stand.db);
    const page = { backtest: id, side: 'draft', after: null, limit: 1_000 } as const;
    const behind = (figure: Parameters<typeof listBacktestLeads>[2]['figure']) =>
      listBacktestLeads(stand.db, stand.workspace, { ...page, figure });
    expect(await behind({ of: 'entered' })).toHaveLength(count);
    expect(await behind({ of: 'passed', node: 'large', port: 'yes' })).toHaveLength(count / 3);
    expect(await behind({ of: 'waiting', node: 'wait' })).toHaveLength(count / 3);
    expect(await behind({ of: 'inside' })).toHaveLength(count / 3);
    expect(await behind({ of: 'week', more: 1 })).toHaveLength(twice);
    expect(await behind({ of: 'mails', node: 'nowhere' })).toEqual([]);
    const [first] = await listBacktestLeads(stand.db, stand.workspace, {
      ...page,
      limit: 1,
      figure: { of: 'entered' },
    });
    expect(first?.id).toBe(leads[0]);
    await eraseLead(stand.db, stand.workspace, leads[0] ?? ('' as LeadId));
    expect(await behind({ of: 'entered' })).toHaveLength(count - 1);
  });
});
