import type { WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { leadName } from '../leads/lead-row.ts';
import type { RunKey } from './run-row.ts';

/** The runs of a workspace with the names of their workflows and leads, each found by its primary key: what questions about runs begin with. */
export const runsOf = (db: Kysely<Database>, workspace: WorkspaceId) =>
  db
    .selectFrom('run')
    .innerJoin('workflow', (join) =>
      join.onRef('workflow.workspace_id', '=', 'run.workspace_id').onRef('workflow.id', '=', 'run.workflow_id'),
    )
    .innerJoin('lead', (join) =>
      join
        .onRef('lead.workspace_id', '=', 'run.workspace_id')
        .onRef('lead.shard', '=', 'run.shard')
        .onRef('lead.id', '=', 'run.lead_id'),
    )
    .select([
      'run.id',
      'run.workflow_id as workflow',
      'workflow.name as workflowName',
      'run.version',
      'run.lead_id as lead',
      'run.status',
      'run.node',
      'run.wake_at as wakeAt',
      'run.reason',
      'run.data',
      'run.started_at as startedAt',
      'run.ended_at as endedAt',
    ])
    .select([leadName.as('leadName'), sql<string>`run.started_at::text`.as('place')])
    .where('run.workspace_id', '=', workspace);

/** Whether a run comes after a key in a list that has the newest first. */
export const olderThan = ({ place, id }: RunKey) =>
  sql<boolean>`(run.started_at, run.id) < (${place}::timestamptz, ${id}::uuid)`;
