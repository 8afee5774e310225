import { type LeadId, shardOf, type SegmentId } from '@ripen/domain';
import { changeDefinitions, createSegment, startBuilds } from '@ripen/store';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStand, type Stand } from '../test/stand.ts';

let stand: Stand;
beforeEach(async () => {
  stand = await openStand();
});
afterEach(() => stand.close());

const segment = (name: string, rule: object): Promise<SegmentId> =>
  changeDefinitions(stand.db, stand.workspace, async (trx) => {
    const id = await createSegment(trx, stand.workspace, { name, rule: rule as never });
    await startBuilds(trx, stand.workspace, { segments: [id], starts: false });
    return id;
  });

/** As the ingest door stores it: the event, and the signal that tells the lead. */
const happen = async (lead: LeadId, name: string): Promise<void> => {
  await sql`
    with told as (
      insert into event (workspace_id, message_id, shard, lead_id, type, name, properties, hash, occurred_at, received_at)
      values (${stand.workspace}, 'm1', ${shardOf(lead)}, ${lead}, 'track', ${name}, '{}', '', date_trunc('milliseconds', now()), date_trunc('milliseconds', now()))
      returning *)
    insert into signal (workspace_id, shard, lead_id, kind, body, at)
    select workspace_id, shard, lead_id, 'event', jsonb_build_object('event', jsonb_build_object('id', message_id, 'name', name,
      'properties', properties, 'occurredAt', floor(extract(epoch from occurred_at) * 1000), 'receivedAt', floor(extract(epoch from received_at) * 1000))), now()
    from told`.execute(stand.db);
  stand.bell.ring('turns', [shardOf(lead)]);
};

const until = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 30_000, interval: 50 });
const members = async (id: SegmentId): Promise<number> =>
  (await stand.ask<object>(`select 1 from segment_member where segment_id = '${id}'`)).length;

test('a window ends, the lead leaves the segment, and the flow starts, though nobody touches it', async () => {
  const rule = { '>=': [{ 'event-count': ['Viewed', { within: { seconds: 2 } }] }, 1] };
  const looking = await segment('Looking', rule);
  const flow = await stand.publish(
    [
      ['in', 'entry', { on: 'segment', segment: looking, when: 'left' }],
      ['t', 'add-tag', { tag: 'quiet' }],
    ],
    [['in', 'entered', 't']],
  );
  const lead = await stand.lead('ada@example.com');
  await stand.worker();
  await happen(lead, 'Viewed');
  await until(async () => expect(await members(looking)).toBe(1));
  await until(async () =>
    expect(await stand.ask(`select workflow_id, status from run where lead_id = '${lead}'`)).toEqual([
      { workflow_id: flow, status: 'ended' },
    ]),
  );
  expect(await members(looking)).toBe(0);
  const [times] = await stand.ask<{ apart: number }>(
    `select extract(epoch from r.started_at - e.occurred_at)::float8 as apart from run r, event e`,
  );
  expect(times?.apart).toBeGreaterThanOrEqual(2);
  expect(await stand.ask('select * from alarm')).toEqual([]);
}, 60_000);

test('a worker builds a segment that was made while none was there, in every shard', async () => {
  for (let n = 0; n < 20; n++) await stand.lead(`lead${n}@example.com`);
  const everybody = await segment('Everybody', { '==': [{ var: 'stage' }, 'raw'] });
  await stand.worker();
  await until(async () => expect(await members(everybody)).toBe(20));
  await until(async () => expect(await stand.ask('select * from segment_build where after is not null')).toEqual([]));
}, 60_000);
