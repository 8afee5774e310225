import type { Instant, JsonObject, Lead, LeadEvent, RunId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';
import { leadInEffect } from './lead-in-effect.ts';

/** What names an effect in its shard, and whether it goes out to see if its provider is back. */
export interface InHand {
  workspace: WorkspaceId;
  run: RunId;
  node: string;
  visit: number;
  provider: string;
  probe: boolean;
}

interface Row {
  workspace: WorkspaceId;
  run: RunId;
  node: string;
  visit: number;
  hand: string;
  attempt: number;
  config: unknown;
  request: JsonObject;
  body: string | null;
  now: Instant;
  startedAt: Instant;
  hops: number;
  lead: Lead;
  event: LeadEvent | null;
  data: JsonObject;
  workflow: WorkflowId;
  workflowName: string;
  version: number;
  workspaceName: string;
}

/** Reads what a hand must know of effects that were just taken into hand. Served by the primary keys. */
export const readClaimed = async (
  trx: Transaction<Database>,
  shard: number,
  open: readonly InHand[],
): Promise<ClaimedEffect[]> => {
  const runs = open.map(({ run }) => run);
  const { rows } = await sql<Row>`
    select e.workspace_id as workspace, e.run_id as run, e.node, e.visit, e.hand, e.attempts as attempt, e.request, e.body, r.event, r.data,
           e.handed_at as now, r.started_at as "startedAt", coalesce((r.memory ->> 'hops')::int, 0) as hops,
           (select n -> 'config' from jsonb_array_elements(v.document -> 'nodes') n where n ->> 'id' = e.node limit 1) as config,
           ${leadInEffect} as lead,
           e.workflow_id as workflow, v.document ->> 'name' as "workflowName", e.version, w.name as "workspaceName"
    from effect e
    join run r on r.workspace_id = e.workspace_id and r.shard = e.shard and r.id = e.run_id
    join lead l on l.workspace_id = e.workspace_id and l.shard = e.shard and l.id = e.lead_id
    join workflow_version v on v.workspace_id = e.workspace_id and v.workflow_id = e.workflow_id and v.version = e.version
    join workspace w on w.id = e.workspace_id
    where e.shard = ${shard} and e.run_id = any(${runs}::uuid[]) and e.workspace_id = any(${open.map(({ workspace }) => workspace)}::uuid[])
      and e.state = 'handing over'`.execute(trx);
  const wanted = new Map(open.map((one) => [keyOf(one), one]));
  return rows.flatMap(({ workflow, workflowName, version, ...row }) => {
    const taken = wanted.get(keyOf(row));
    if (!taken) return [];
    const { provider, probe } = taken;
    return [{ ...row, shard, provider, probe, workflow: { id: workflow, name: workflowName, version } }];
  });
};

const keyOf = ({ run, node, visit }: Pick<InHand, 'run' | 'node' | 'visit'>): string => `${run}:${node}:${visit}`;
