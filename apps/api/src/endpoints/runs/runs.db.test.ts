import { describe, expect, it } from 'vitest';
import { flow } from '../../testing/flow.ts';
import { useTestApi } from '../../testing/use-test-api.ts';

const { database, ask, refused } = await useTestApi();

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

describe('a run', () => {
  it('can be cancelled once, and its lead’s story tells it', async () => {
    const id = await live();
    const lead = await leadNamed({ companySize: 500 });
    const run = await start(id, lead.id);
    expect(await ask('cancelRun', { id: run.id })).toMatchObject({ status: 'cancelled', reason: 'manage stopped it' });
    expect(await refused('cancelRun', { id: run.id })).toMatchObject({ status: 409, code: 'state_conflict' });
    expect(await refused('retryRun', { id: run.id })).toMatchObject({ status: 409, code: 'state_conflict' });
    expect((await ask('getLeadTimeline', { id: lead.id })).items.map(({ said }) => said)).toEqual([
      'Was taken out of “Welcome”: manage stopped it',
      expect.stringContaining('Waits'),
      expect.stringMatching(/^If company size is at least 200: yes$/i),
      'Entered “Welcome”',
      expect.stringContaining('changed Company size'),
    ]);
  });

  it('that is parked can try again', async () => {
    const id = await live();
    const run = await start(id, (await leadNamed({ companySize: 500 })).id);
    await database.pool.query(
      `update run set status = 'parked', wake_at = null, port = null, reason = 'broken' where id = $1`,
      [run.id],
    );
    expect((await ask('listRuns', { id, query: { status: 'parked', node: 'pause' } })).items).toMatchObject([
      { id: run.id, reason: 'broken' },
    ]);
    expect(await ask('retryRun', { id: run.id })).toMatchObject({ status: 'waiting', node: 'pause' });
  });

  it('that waits is listed by until when, with its lead’s zone, page by page', async () => {
    const id = await live();
    const expected: string[] = [];
    for (const hours of [5, 1, 3]) {
      const lead = await ask('upsertLead', {
        body: { externalId: `waits-${hours}`, fields: { companySize: 500 }, timezone: 'Asia/Tokyo' },
      });
      const run = await start(id, lead.id);
      await database.pool.query(`update run set wake_at = now() + $2 * interval '1 hour' where id = $1`, [
        run.id,
        hours,
      ]);
      expected[hours] = run.id;
    }
    const asked = (await start(id, (await leadNamed({ companySize: 500 })).id)).id;
    await database.pool.query(`update run set wake_at = null, asked = true, port = null where id = $1`, [asked]);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 2, node: 'pause', ...(cursor === undefined ? {} : { cursor }) };
      const page = await ask('listWaiting', { id, query });
      seen.push(...page.items.map((run) => run.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const [first] = (await ask('listWaiting', { id, query: { limit: 1 } })).items;
    expect(first).toMatchObject({ leadName: 'waits-1', leadZone: 'Asia/Tokyo', status: 'waiting' });
    expect(seen).toEqual([expected[1], expected[3], expected[5], asked]);
    expect((await ask('listWaiting', { id, query: { node: 'big' } })).items).toEqual([]);
  });

  it('comes in lists by pages, newest first', async () => {
    const id = await live();
    const lead = await leadNamed({ companySize: 5 });
    const runs: string[] = [];
    for (let n = 0; n < 5; n++) runs.unshift((await start(id, lead.id)).id);
    for (const list of [
      { name: 'listRuns', id },
      { name: 'listLeadRuns', id: lead.id },
    ] as const) {
      const first = await ask(list.name, { id: list.id, query: { limit: 3 } });
      const rest = await ask(list.name, { id: list.id, query: { limit: 3, cursor: first.nextCursor ?? '' } });
      expect([...first.items, ...rest.items].map((run) => run.id)).toEqual(runs);
      expect(rest.nextCursor).toBeNull();
    }
    expect((await ask('listRuns', { id, query: { status: 'waiting' } })).items).toEqual([]);
  });
});
