import type { Bell } from '@ripen/bell';
import { shardCount } from '@ripen/domain';
import type { Pool } from 'pg';
import { quantile } from './quantile.ts';
import { seedTurns } from './seed-turns.ts';

const shards = Array.from({ length: shardCount }, (_, shard) => shard);

/** Runs that fall due in a second while something else goes on. */
export const streamRate = 50;

/** Runs in a workspace of their own that sleep until `wakeStream` tells them when to wake. Comes before other leads are made. */
export const seedStream = async (pool: Pool, seconds: number): Promise<void> => {
  await seedTurns(pool, { leads: Math.ceil(streamRate * seconds), dueIn: 7 * 86_400 });
  await pool.query('create table due (run_id uuid primary key, wake_at timestamptz not null, passage int not null)');
};

/** Lets runs of the stream fall due one after the other from now on, for so many seconds. */
export const wakeStream = async (
  pool: Pool,
  bell: Bell,
  { passage, seconds }: { passage: number; seconds: number },
): Promise<void> => {
  await pool.query(
    `with next as (
       select workspace_id, shard, id, row_number() over () as place from (
         select workspace_id, shard, id from run where node = 'first' and not exists (select from due where run_id = id) limit $1) chosen),
     moved as (
       update run r set wake_at = clock_timestamp() + interval '1 second' + place * interval '1 second' / $2::int
       from next n where r.workspace_id = n.workspace_id and r.shard = n.shard and r.id = n.id returning r.id, r.wake_at)
     insert into due select id, wake_at, $3::int from moved`,
    [Math.ceil(streamRate * seconds), streamRate, passage],
  );
  bell.ring('turns', shards);
};

/** How late the runs of a passage woke that fell due before now, less a moment: the middle one, 99 of 100 and the latest, in milliseconds. */
export const latenessOf = async (
  pool: Pool,
  passage: number,
): Promise<{ middle: number; p99: number; most: number }> => {
  const { rows } = await pool.query<{ late: number }>(
    `select extract(epoch from coalesce(j.at, clock_timestamp()) - d.wake_at)::float8 * 1000 as late
     from due d left join journal j on j.run_id = d.run_id and j.step = 3
     where d.passage = $1 and d.wake_at < clock_timestamp() - interval '1 second' order by 1`,
    [passage],
  );
  const late = rows.map((row) => row.late);
  return { middle: quantile(late, 0.5), p99: quantile(late, 0.99), most: late.at(-1) ?? 0 };
};
