import { workspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Pool } from 'pg';
import { giveEvents } from './give-events.ts';
import { insertFlows } from './insert-flows.ts';

const position = { x: 0, y: 0 };

/** A model whose points fade for months: every lead it scored has a moment ahead at which its band changes. */
export const scoringModel: WorkflowDocument = {
  name: 'Fading score',
  kind: 'scoring',
  settings: { entry: 'again' },
  nodes: [
    { id: 'seen', kind: 'signal', config: { event: 'Viewed Pricing' }, position },
    {
      id: 'points',
      kind: 'points',
      config: { dimension: 'engagement', points: 60, decay: { halfLife: { days: 90 } } },
      position,
    },
  ],
  edges: [{ from: 'seen', port: 'matched', to: 'points' }],
};

/** Makes a workspace with a published scoring model and that many leads, each with an event that gives it points. */
export const seedScores = async (pool: Pool, leads: number): Promise<void> => {
  await pool.query('set statement_timeout = 0');
  const { rows } = await pool.query<{ id: string }>(`insert into workspace (name) values ('Bench') returning id`);
  const workspace = workspaceId.parse(rows[0]?.id);
  await insertFlows(pool, workspace, [scoringModel]);
  await pool.query(
    `insert into lead (workspace_id, shard, id, external_id, fields, field_times, stage)
     select $1, ripen_shard(id), id, 'lead-' || n, '{}', '{}', 'raw'
     from (select gen_random_uuid() as id, n from generate_series(1, $2::int) n) one`,
    [workspace, leads],
  );
  await giveEvents(pool, leads);
};
