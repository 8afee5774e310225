import { type WorkspaceId, workspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Pool } from 'pg';

const position = { x: 0, y: 0 };

/** wait → branch → set-field → wait: the flow every lead of the bench walks. */
export const benchFlow: WorkflowDocument = {
  name: 'Bench',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'entry', kind: 'entry', config: { on: 'api' }, position },
    { id: 'first', kind: 'wait', config: { for: { days: 1 } }, position },
    { id: 'size', kind: 'branch', config: { rule: { '>=': [{ var: 'companySize' }, 50] } }, position },
    { id: 'large', kind: 'set-field', config: { field: 'industry', value: 'Large' }, position },
    { id: 'small', kind: 'set-field', config: { field: 'industry', value: 'Small' }, position },
    { id: 'second', kind: 'wait', config: { for: { days: 7 } }, position },
    { id: 'exit', kind: 'exit', config: {}, position },
  ],
  edges: [
    { from: 'entry', port: 'entered', to: 'first' },
    { from: 'first', port: 'done', to: 'size' },
    { from: 'size', port: 'yes', to: 'large' },
    { from: 'size', port: 'no', to: 'small' },
    { from: 'large', port: 'done', to: 'second' },
    { from: 'small', port: 'done', to: 'second' },
    { from: 'second', port: 'done', to: 'exit' },
  ],
};

/** How many leads, when the first of them is due, in seconds from now, and how many milliseconds lie between two of them. */
export interface TurnsSeed {
  leads: number;
  dueIn?: number;
  apart?: number;
}

/** Makes a workspace with the published flow and that many leads, each of whom waits in the first wait: due now, or one after the other. */
export const seedTurns = async (pool: Pool, { leads, dueIn = 0, apart = 0 }: TurnsSeed): Promise<WorkspaceId> => {
  const { rows } = await pool.query<{ id: string }>(`insert into workspace (name) values ('Bench') returning id`);
  const workspace = workspaceId.parse(rows[0]?.id);
  const flow = await pool.query<{ id: string }>(
    `insert into workflow (workspace_id, name, kind, status, draft, version) values ($1, 'Bench', 'nurture', 'live', $2, 1) returning id`,
    [workspace, benchFlow],
  );
  const workflow = flow.rows[0]?.id;
  await pool.query(
    `insert into workflow_version (workspace_id, workflow_id, version, document, published_by) values ($1, $2, 1, $3, 'bench')`,
    [workspace, workflow, benchFlow],
  );
  await pool.query(
    `insert into lead (workspace_id, shard, id, external_id, email, fields, field_times, stage)
     select $1, ripen_shard(id), id, 'lead-' || n, 'lead-' || n || '@example.com',
       json_build_object('firstName', 'Ada', 'lastName', 'Example', 'company', 'Company ' || n % 1000, 'companySize', n % 100), '{}', 'raw'
     from (select gen_random_uuid() as id, n from generate_series(1, $2::int) n) one`,
    [workspace, leads],
  );
  await pool.query(
    `with made as (
       insert into run (workspace_id, shard, lead_id, id, workflow_id, version, status, node, visit, steps, wake_at, port, started_at)
       select $1, shard, id, gen_random_uuid(), $2, 1, 'waiting', 'first', 2, 2,
         now() + $3::float8 * interval '1 second' + substr(external_id, 6)::int * $4::float8 * interval '1 millisecond',
         'done', now() - interval '1 day' from lead where workspace_id = $1
       returning *)
     insert into journal (workspace_id, shard, run_id, step, visit, node, kind, port, at, said)
     select workspace_id, shard, id, step, step, case step when 1 then 'entry' else 'first' end, case step when 1 then 'entry' else 'wait' end,
       case step when 1 then 'entered' end, started_at, 'as seeded' from made, generate_series(1, 2) step`,
    [workspace, workflow, dueIn, apart],
  );
  await pool.query('vacuum analyze');
  return workspace;
};
