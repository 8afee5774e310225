import type { Pool } from 'pg';

/** A wait that was over: when it was due and when its run went on, in milliseconds since 1970. */
export interface Wake {
  workspace: string;
  run: string;
  node: string;
  due: number;
  woke: number;
}

/** All waits that ran their course by themselves: none that a plan or a pause had a hand in. */
export const readWakes = async (pool: Pool): Promise<Wake[]> => {
  const { rows } = await pool.query<Wake>(`
    select w.name as workspace, s.run_id as run, s.node, s.due::float8 as due, extract(epoch from s.at)::float8 * 1000 as woke
    from (
      select j.workspace_id, j.shard, j.run_id, j.node, j.kind, j.port, j.at, lag(j.node) over o as from_node, lag(j.kind) over o as from_kind,
        lag(j.port) over o as from_port,
        extract(epoch from lag(j.at) over o) * 1000 + (n.config ->> 'seconds')::float8 * 1000 as due
      from journal j
      join run r on r.workspace_id = j.workspace_id and r.shard = j.shard and r.id = j.run_id
      join workflow_version v on v.workspace_id = r.workspace_id and v.workflow_id = r.workflow_id and v.version = r.version
      left join lateral (
        select e #> '{config,for}' as config from jsonb_array_elements(v.document -> 'nodes') e where e ->> 'id' = j.node) n on true
      window o as (partition by j.workspace_id, j.run_id order by j.step)) s
    join workspace w on w.id = s.workspace_id
    where not exists (select from journal m where m.workspace_id = s.workspace_id and m.shard = s.shard and m.run_id = s.run_id and m.kind = 'moved')
      and s.due is not null and s.kind = 'wait' and s.port = 'done' and s.from_kind = 'wait' and s.from_node = s.node and s.from_port is null`);
  return rows;
};
