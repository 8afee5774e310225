import type { Instant, JsonObject, Lead, RunId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';
import { leadInEffect } from './lead-in-effect.ts';
import type { InHand } from './read-claimed.ts';

interface Row {
  workspace: WorkspaceId;
  run: RunId;
  node: string;
  visit: number;
  hand: string;
  attempt: number;
  member: string | null;
  request: JsonObject;
  told: JsonObject;
  now: Instant;
  startedAt: Instant;
  lead: Lead;
  workflow: WorkflowId;
  workspaceName: string;
}

/** Reads what a hand must know of notices about handoffs that were just taken into hand: they belong to no run. Served by the primary keys. */
export const readNotices = async (
  trx: Transaction<Database>,
  shard: number,
  open: readonly InHand[],
): Promise<ClaimedEffect[]> => {
  if (open.length === 0) return [];
  const { rows } = await sql<Row>`
    select e.workspace_id as workspace, e.run_id as run, e.node, e.visit, e.hand, e.attempts as attempt, e.request,
      coalesce(e.request ->> 'member', case e.request ->> 'to' when 'head' then (
        select head from team where team.workspace_id = h.workspace_id and team.name = h.team) else h.owner end) as member, e.request -> 'told' as told, e.handed_at as now,
      h.made_at as "startedAt", ${leadInEffect} as lead, e.workflow_id as workflow, w.name as "workspaceName"
    from effect e
    join handoff h on h.workspace_id = e.workspace_id and h.shard = e.shard and h.id = e.run_id
    join lead l on l.workspace_id = e.workspace_id and l.shard = e.shard and l.id = e.lead_id
    join workspace w on w.id = e.workspace_id
    where e.shard = ${shard} and e.run_id = any(${open.map(({ run }) => run)}::uuid[])
      and e.workspace_id = any(${open.map(({ workspace }) => workspace)}::uuid[]) and e.state = 'handing over'`.execute(
    trx,
  );
  return rows.flatMap(({ member, told, workflow, ...row }) => {
    const taken = open.find(({ run, node, visit }) => run === row.run && node === row.node && visit === row.visit);
    if (!taken) return [];
    const { provider, probe } = taken;
    const rest = { ...row, shard, provider, probe, hops: 0, body: null, event: null, data: told };
    return [{ ...rest, config: configFor(member), workflow: { id: workflow, name: 'Handoffs', version: 0 } }];
  });
};

// The texts stand in the data: what leads are called is no template.
const configFor = (member: string | null): JsonObject => ({
  member: member ?? 'nobody',
  subject: '{{ data.subject }}',
  message: '{{ data.message }}',
});
