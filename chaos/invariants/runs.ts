import type { Pool } from 'pg';
import { type Invariant, isSound, linesOf, numberOf } from './invariant.ts';

// The steps of runs, with the one before each, the node's place in the version, and where the last port leads. A run that
// was moved is, up to then, in the version that the journal says it was moved from.
const steps = `
  select j.workspace_id, j.run_id, j.step, j.node, j.port, j.at, j.kind, r.status, v.document,
         row_number() over w as place, lag(j.node) over w as from_node, lag(j.port) over w as from_port, lag(j.at) over w as from_at
  from journal j
  join run r on r.workspace_id = j.workspace_id and r.shard = j.shard and r.id = j.run_id
  left join lateral (
    select (m.why #>> '{from,version}')::int as version from journal m
    where m.workspace_id = j.workspace_id and m.shard = j.shard and m.run_id = j.run_id and m.step > j.step and m.kind = 'moved'
    order by m.step limit 1) moved on true
  join workflow_version v on v.workspace_id = r.workspace_id and v.workflow_id = r.workflow_id
    and v.version = coalesce(moved.version, r.version)
  window w as (partition by j.workspace_id, j.run_id order by j.step)`;

const told = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ kind: string; n: number }>(
    `select kind, count(*)::int as n from journal where kind in ('moved', 'resumed', 'cancelled') group by kind order by kind`,
  );
  return `runs ${rows.map(({ kind, n }) => `${kind} ${n} times`).join(', ') || 'never moved'}`;
};

/** I2, I3 and I10: no run is lost, each is a path through its version without a gap. */
export const runInvariants: readonly Invariant[] = [
  {
    code: 'I2',
    says: 'everyone who signed up has one run (none where the flow was paused around then), and every run is over or parked with a reason',
    check: async ({ pool, acked, chronicle }) => ({
      count: await numberOf(pool, 'select count(*) from run'),
      broken: [
        ...(await linesOf(
          pool,
          `select m as message, count(r.id) as runs from unnest($1::text[]) m
           join event e on e.message_id = m
           left join run r on r.workspace_id = e.workspace_id and r.shard = e.shard and r.lead_id = e.lead_id
           group by m, e.workspace_id, e.received_at having count(r.id) <> 1 and not (count(r.id) = 0
             and exists (select from workspace w where w.id = e.workspace_id and w.name = 'changing')
             and exists (select from unnest($2::float8[], $3::float8[]) p(since, until)
               where extract(epoch from e.received_at) * 1000 between p.since - 120000 and p.until))`,
          [
            acked
              .filter(({ event, workspace }) => event === 'Signed Up' && workspace !== 'troubled')
              .map(({ message }) => message),
            chronicle.spans('paused').map(({ from }) => from),
            chronicle.spans('paused').map(({ to }) => to),
          ],
        )),
        ...(await linesOf(
          pool,
          `select id, status, node, wake_at, asked from run
           where (status = 'waiting' and ${isSound}) or (status = 'parked' and reason is null) or (status = 'ended' and ended_at is null)`,
        )),
      ],
    }),
  },
  {
    code: 'I3',
    says: 'the steps of every run are numbered without a gap, and follow the lines of its version',
    check: async ({ pool }) => ({
      count: await numberOf(pool, 'select count(*) from journal'),
      broken: [
        ...(await linesOf(pool, `select run_id, step, place from (${steps}) s where step <> place`)),
        ...(await linesOf(
          pool,
          `select run_id, step, from_node, from_port, node from (${steps}) s
           where (place = 1 and kind <> 'entry')
             or (from_port is null and from_node <> node and kind <> 'moved')
             or (from_port is not null and not exists (
               select from jsonb_array_elements(document -> 'edges') e
               where e ->> 'from' = from_node and e ->> 'port' = from_port and e ->> 'to' = node))`,
        )),
        ...(await linesOf(
          pool,
          `select r.id, r.steps, count(j.step) as written from run r
           left join journal j on j.workspace_id = r.workspace_id and j.shard = r.shard and j.run_id = r.id
           group by r.workspace_id, r.shard, r.id having count(j.step) <> max(r.steps)`,
        )),
      ],
    }),
  },
  {
    code: 'I10',
    says: 'every step lies in the version that its run was in then, and a run comes to another only by a move that is written down',
    check: async ({ pool }) => ({
      count: await numberOf(pool, 'select count(*) from journal'),
      broken: await linesOf(
        pool,
        `select run_id, step, node from (${steps}) s
         where not exists (select from jsonb_array_elements(document -> 'nodes') n where n ->> 'id' = node)
         union all
         select r.id, m.step, m.why ->> 'to' from run r cross join lateral (
           select step, why from journal j where j.workspace_id = r.workspace_id and j.shard = r.shard and j.run_id = r.id and j.kind = 'moved'
           order by step desc limit 1) m where (m.why #>> '{to,version}')::int <> r.version`,
      ),
      note: await told(pool),
    }),
  },
];
