import type { Instant, LeadId, RunId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { leadName } from '../leads/lead-row.ts';

/** Something that waits for a person, or waits longer than it should. `key` names it among those of its kind. */
export interface AttentionRow {
  kind: 'run' | 'signal' | 'unknown' | 'effect' | 'provider';
  key: string;
  lead: LeadId | null;
  leadName: string | null;
  run: RunId | null;
  workflow: WorkflowId | null;
  workflowName: string | null;
  /** The kind of node it stands at. */
  step: string | null;
  /** What it is: the step, the hand, the address. */
  what: string;
  reason: string | null;
  attempts: number;
  since: Instant;
  nextAt: Instant | null;
}

/**
 * Lists what is parked, messages in doubt, what is tried again and again, and providers that are left alone: the first
 * `limit` of each kind. Served by run_parked, parked_signal_newest, effect_unknown, effect_tried and provider's primary key; the names of leads, workflows and
 * steps by primary keys. Locks nothing.
 */
export const listAttention = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  limit: number,
): Promise<AttentionRow[]> => {
  const { rows } = await sql<AttentionRow>`
    select w.kind, w.key, w.lead, case when lead.id is not null then ${leadName} end as "leadName", w.run,
      w.workflow, workflow.name as "workflowName",
      (select n ->> 'kind' from workflow_version v, jsonb_array_elements(v.document -> 'nodes') n
       where v.workspace_id = ${workspace} and v.workflow_id = w.workflow and v.version = w.version and n ->> 'id' = w.node limit 1) as step,
      w.what, w.reason, w.attempts, w.since, w."nextAt"
    from (${waiting(workspace, limit)}) w
    left join lead on lead.workspace_id = ${workspace} and lead.shard = w.shard and lead.id = w.lead
    left join workflow on workflow.workspace_id = ${workspace} and workflow.id = w.workflow
    order by w.kind, w.since, w.key`.execute(db);
  return rows;
};

const waiting = (workspace: WorkspaceId, limit: number) => sql`
    (select 'provider' as kind, name as key, null::uuid as lead, null::smallint as shard, null::uuid as run, null::uuid as workflow,
            null::integer as version, null::text as node, name as what, detail as reason, failures as attempts,
            coalesce(failing_since, given_up_at) as since, case when given_up_at is null then probe_at end as "nextAt"
     from provider where workspace_id = ${workspace} and (probe_at is not null or given_up_at is not null) order by provider.name limit ${limit})
    union all
    (select 'run', r.id::text, r.lead_id, r.shard, r.id, r.workflow_id, r.version, r.node, r.node, r.reason, 0, r.started_at, null
     from run r where r.workspace_id = ${workspace} and r.status = 'parked' order by r.id limit ${limit})
    union all
    (select 'signal', shard || ':' || seq, lead_id, shard, null, null, null, null, coalesce(body -> 'event' ->> 'name', kind), reason, 0, parked_at, null
     from parked_signal where workspace_id = ${workspace} order by parked_signal.parked_at desc, parked_signal.seq limit ${limit})
    union all
    (select 'unknown', run_id || ':' || node || ':' || visit, lead_id, shard, case when version > 0 then run_id end, nullif(workflow_id, '00000000-0000-0000-0000-000000000000'), version, node,
            hand, detail, attempts, settled_at, null
     from effect where workspace_id = ${workspace} and state = 'unknown' order by effect.settled_at limit ${limit})
    union all
    (select 'effect', run_id || ':' || node || ':' || visit, lead_id, shard, case when version > 0 then run_id end, nullif(workflow_id, '00000000-0000-0000-0000-000000000000'), version, node,
            coalesce(request ->> 'provider', hand), detail, attempts, coalesce(handed_at, due_at), due_at
     from effect where workspace_id = ${workspace} and due_at is not null and attempts > 0 and state = 'intent' order by effect.due_at limit ${limit})`;
