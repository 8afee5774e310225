import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { plain, texts, uuids } from '../turns/write/array-text.ts';
import type { SweptRun } from './swept-run.ts';

/** Notes what sweeps came to: runs are let go with the effects that they wait for, and counted. Found by primary keys. */
export const writeSwept = async (
  trx: Transaction<Database>,
  shard: number,
  swept: readonly SweptRun[],
): Promise<void> => {
  if (swept.length === 0) return;
  const resumed = swept.filter(({ tally }) => tally === 'resumed');
  if (resumed.length > 0) await letGo(trx, shard, resumed);
  await freeEffects(trx, shard, swept);
  await count(trx, shard, swept);
};

const letGo = async (trx: Transaction<Database>, shard: number, resumed: readonly SweptRun[]): Promise<void> => {
  await sql`
    update run r set held = false, held_at = null
    from unnest(${uuids(resumed.map(({ workspace }) => workspace))}::uuid[], ${uuids(resumed.map(({ run }) => run))}::uuid[]) x(workspace, id)
    where r.workspace_id = x.workspace and r.shard = ${shard} and r.id = x.id and r.held`.execute(trx);
};

const freeEffects = async (trx: Transaction<Database>, shard: number, swept: readonly SweptRun[]): Promise<void> => {
  const rows = swept.flatMap(({ workspace, run, effect }) => (effect ? [{ workspace, run, ...effect }] : []));
  if (rows.length === 0) return;
  await sql`
    update effect e set held = false,
      state = case when x.skip and e.state = 'intent' then 'skipped' else e.state end,
      detail = case when x.skip and e.state = 'intent' then 'its time passed while the workflow was paused' else e.detail end,
      settled_at = case when x.skip and e.state = 'intent' then clock_timestamp() else e.settled_at end,
      due_at = case when x.skip and e.state = 'intent' then null
                    when e.state = 'intent' then greatest(e.due_at, to_timestamp(x.due_at / 1000)) else e.due_at end
    from unnest(${uuids(rows.map(({ workspace }) => workspace))}::uuid[], ${uuids(rows.map(({ run }) => run))}::uuid[],
      ${texts(rows.map(({ node }) => node))}::text[], ${plain(rows.map(({ visit }) => visit))}::int[],
      ${plain(rows.map(({ skip }) => skip))}::bool[], ${plain(rows.map(({ dueAt }) => dueAt))}::float8[])
      x(workspace, run, node, visit, skip, due_at)
    where e.workspace_id = x.workspace and e.shard = ${shard} and e.run_id = x.run and e.node = x.node and e.visit = x.visit
      and e.due_at is not null`.execute(trx);
};

const count = async (trx: Transaction<Database>, shard: number, swept: readonly SweptRun[]): Promise<void> => {
  await sql`
    update sweep_shard p set given = p.given + x.given, moved = p.moved + x.moved, awaiting = p.awaiting + x.awaiting,
      taken_out = p.taken_out + x.taken_out, resumed = p.resumed + x.resumed
    from (
      select workspace, sweep, count(*) filter (where turn) as given, count(*) filter (where tally = 'moved') as moved,
        count(*) filter (where tally = 'awaiting') as awaiting, count(*) filter (where tally = 'taken_out') as taken_out,
        count(*) filter (where tally = 'resumed') as resumed
      from unnest(${uuids(swept.map(({ workspace }) => workspace))}::uuid[], ${uuids(swept.map(({ sweep }) => sweep))}::uuid[],
        ${texts(swept.map(({ tally }) => tally))}::text[], ${plain(swept.map(({ turn }) => turn))}::bool[])
        t(workspace, sweep, tally, turn) group by 1, 2) x
    where p.workspace_id = x.workspace and p.sweep_id = x.sweep and p.shard = ${shard}`.execute(trx);
};
