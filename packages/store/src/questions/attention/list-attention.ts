import type { Instant, LeadId, RunId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** Something that waits for a person, or waits longer than it should. `key` names it among those of its kind. */
export interface AttentionRow {
  kind: 'run' | 'signal' | 'effect' | 'provider';
  key: string;
  lead: LeadId | null;
  run: RunId | null;
  /** What it is: the step, the hand, the address. */
  what: string;
  reason: string | null;
  attempts: number;
  since: Instant;
  nextAt: Instant | null;
}

/**
 * Lists what is parked, what is tried again and again, and providers that are left alone: the first `limit` of each kind.
 * Served by run_parked, parked_signal_newest, effect_tried and provider's primary key; locks nothing.
 */
export const listAttention = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  limit: number,
): Promise<AttentionRow[]> => {
  const { rows } = await sql<AttentionRow>`
    (select 'provider' as kind, name as key, null::uuid as lead, null::uuid as run, name as what, detail as reason, failures as attempts,
            coalesce(failing_since, given_up_at) as since, case when given_up_at is null then probe_at end as "nextAt"
     from provider where workspace_id = ${workspace} and (probe_at is not null or given_up_at is not null) order by provider.name limit ${limit})
    union all
    (select 'run', r.id::text, r.lead_id, r.id, r.node, r.reason, 0, r.started_at, null
     from run r where r.workspace_id = ${workspace} and r.status = 'parked' order by r.id limit ${limit})
    union all
    (select 'signal', shard || ':' || seq, lead_id, null, coalesce(body -> 'event' ->> 'name', kind), reason, 0, parked_at, null
     from parked_signal where workspace_id = ${workspace} order by parked_signal.parked_at desc, parked_signal.seq limit ${limit})
    union all
    (select 'effect', run_id || ':' || node || ':' || visit, lead_id, run_id, hand, detail, attempts, coalesce(handed_at, due_at),
            case when state = 'intent' then due_at end
     from effect where workspace_id = ${workspace} and due_at is not null and attempts > 0 and state = 'intent' order by effect.due_at limit ${limit})`.execute(
    db,
  );
  return rows;
};
