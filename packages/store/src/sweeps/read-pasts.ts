import type { Instant, RunId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { plain, uuids } from '../turns/write/array-text.ts';

/** An effect that a run asked for, by its kind of node. */
export interface AskedBefore {
  node: string;
  visit: number;
  hand: string;
  state: string;
}

/** Since when a run is in its step, and what it asked the world for. */
export interface PastOfRun {
  run: RunId;
  since: Instant | null;
  asked: AskedBefore[];
}

/** The pasts of some runs: a run that was moved is in its step since it came to the one before. Served by the primary keys of journal and effect. */
export const readPasts = async (
  trx: Transaction<Database>,
  shard: number,
  runs: readonly { workspace: WorkspaceId; run: RunId; visit: number }[],
): Promise<ReadonlyMap<RunId, PastOfRun>> => {
  if (runs.length === 0) return new Map();
  const { rows } = await sql<PastOfRun>`
    select x.run, j.since, coalesce(e.asked, '[]') as asked
    from unnest(${uuids(runs.map(({ workspace }) => workspace))}::uuid[], ${uuids(runs.map(({ run }) => run))}::uuid[],
      ${plain(runs.map(({ visit }) => visit))}::int[]) x(workspace, run, visit)
    left join lateral (
      select coalesce(to_timestamp((why ->> 'since')::float8 / 1000), at) as since from (
        select at, case kind when 'moved' then why end as why from journal
        where workspace_id = x.workspace and shard = ${shard} and run_id = x.run and visit = x.visit order by step limit 1) f) j on true
    left join lateral (
      select json_agg(json_build_object('node', node, 'visit', visit, 'hand', hand, 'state', state)) as asked from effect
      where workspace_id = x.workspace and shard = ${shard} and run_id = x.run) e on true`.execute(trx);
  return new Map(rows.map((row) => [row.run, row]));
};
