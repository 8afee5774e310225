import type { Lead, LeadEvent, JsonObject, LeadId, RunId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { faultPoint } from '../faults/fault-point.ts';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';
import { signalOutcomes } from './signal-outcomes.ts';

/** How long a hand may take, in milliseconds, before its attempt is given up for dead. */
export const leaseMilliseconds = 60_000;

/** What was claimed, and whether effects were settled by that already, so that leads have signals to take. */
export interface EffectClaim {
  claimed: ClaimedEffect[];
  settled: number;
}

/**
 * Takes due intents of a shard into hand. Suppression and erasure are decided in the very statement that sets
 * `handing over`, so that no hand-over begins after a suppression was committed. Served by effect_due; locks the rows it
 * takes and skips those that others hold.
 */
export const claimEffects = (db: Kysely<Database>, shard: number, limit: number): Promise<EffectClaim> =>
  db.transaction().execute(async (trx) => {
    const taken = await take(trx, shard, limit);
    const over = taken.filter(({ state }) => state !== 'handing over');
    await signalOutcomes(trx, shard, over);
    const open = taken.filter(({ state }) => state === 'handing over');
    const claimed = open.length === 0 ? [] : await readClaimed(trx, shard, open);
    if (taken.length > 0) await faultPoint('handover.before-commit');
    return { claimed, settled: over.length };
  });

interface Taken {
  workspace: WorkspaceId;
  lead: LeadId;
  run: RunId;
  node: string;
  visit: number;
  state: 'handing over' | 'suppressed' | 'skipped';
  detail: string;
}

const take = async (trx: Transaction<Database>, shard: number, limit: number): Promise<Taken[]> => {
  const { rows } = await sql<Taken>`
    with due as (
      select e.workspace_id, e.run_id, e.node, e.visit, clock_timestamp() as now,
             case when l.id is null then 'skipped'
                  when e.hand = 'send-email' and s.address is not null then 'suppressed'
                  else 'handing over' end as state,
             case when l.id is null then 'the lead was erased' else s.reason end as detail
      from effect e
      left join lead l on l.workspace_id = e.workspace_id and l.shard = e.shard and l.id = e.lead_id
      left join suppression s on s.workspace_id = e.workspace_id and s.address = lower(l.email)
      where e.shard = ${shard} and e.due_at <= clock_timestamp() and not e.held and e.state = 'intent'
      order by e.due_at limit ${limit}
      for update of e skip locked
    )
    update effect e set
      state = due.state,
      attempts = e.attempts + 1,
      handed_at = case when due.state = 'handing over' then due.now else e.handed_at end,
      due_at = case when due.state = 'handing over' then due.now + ${leaseMilliseconds} * interval '1 millisecond' end,
      settled_at = case when due.state <> 'handing over' then due.now end,
      detail = coalesce(due.detail, e.detail)
    from due
    where e.workspace_id = due.workspace_id and e.shard = ${shard} and e.run_id = due.run_id and e.node = due.node and e.visit = due.visit
    returning e.workspace_id as workspace, e.lead_id as lead, e.run_id as run, e.node, e.visit, e.state, coalesce(e.detail, '') as detail`.execute(
    trx,
  );
  return rows;
};

interface Row {
  workspace: WorkspaceId;
  run: RunId;
  node: string;
  visit: number;
  hand: string;
  attempt: number;
  config: unknown;
  lead: Lead;
  event: LeadEvent | null;
  data: JsonObject;
  workflow: WorkflowId;
  workflowName: string;
  version: number;
  workspaceName: string;
}

const readClaimed = async (
  trx: Transaction<Database>,
  shard: number,
  open: readonly Taken[],
): Promise<ClaimedEffect[]> => {
  const runs = open.map(({ run }) => run);
  const { rows } = await sql<Row>`
    select e.workspace_id as workspace, e.run_id as run, e.node, e.visit, e.hand, e.attempts as attempt, r.event, r.data,
           (select n -> 'config' from jsonb_array_elements(v.document -> 'nodes') n where n ->> 'id' = e.node limit 1) as config,
           jsonb_build_object('id', l.id, 'workspace', l.workspace_id, 'externalId', l.external_id, 'email', l.email, 'fields', l.fields,
             'fieldTimes', l.field_times, 'tags', l.tags, 'timezone', l.timezone, 'stage', l.stage, 'dimensions', l.dimensions,
             'createdAt', (extract(epoch from l.created_at) * 1000)::bigint) as lead,
           e.workflow_id as workflow, v.document ->> 'name' as "workflowName", e.version, w.name as "workspaceName"
    from effect e
    join run r on r.workspace_id = e.workspace_id and r.shard = e.shard and r.id = e.run_id
    join lead l on l.workspace_id = e.workspace_id and l.shard = e.shard and l.id = e.lead_id
    join workflow_version v on v.workspace_id = e.workspace_id and v.workflow_id = e.workflow_id and v.version = e.version
    join workspace w on w.id = e.workspace_id
    where e.shard = ${shard} and e.run_id = any(${runs}::uuid[]) and e.workspace_id = any(${open.map(({ workspace }) => workspace)}::uuid[])
      and e.state = 'handing over'`.execute(trx);
  const wanted = new Set(open.map(keyOf));
  return rows
    .filter((row) => wanted.has(keyOf(row)))
    .map(({ workflow, workflowName, version, ...row }) => ({
      ...row,
      shard,
      workflow: { id: workflow, name: workflowName, version },
    }));
};

const keyOf = ({ run, node, visit }: Pick<Taken, 'run' | 'node' | 'visit'>): string => `${run}:${node}:${visit}`;
