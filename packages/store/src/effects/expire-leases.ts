import type { EffectOutcome, LeadId, RunId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';
import { tryAgain } from '../turns/try-again.ts';
import { signalOutcomes } from './signal-outcomes.ts';

/**
 * Looks after attempts whose worker was lost. A call is tried again under the same key, which its receiver knows it by;
 * of a mail, and of a message whose provider doesn't know keys, nobody knows whether it went out, so it becomes `unknown`
 * and is never sent again by itself. Gives how many were found. Served by effect_in_hand; skips rows that others hold.
 */
export const expireLeases = (db: Kysely<Database>, shard: number): Promise<number> =>
  tryAgain(() => expireOnce(db, shard));

const expireOnce = (db: Kysely<Database>, shard: number): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      workspace: WorkspaceId;
      lead: LeadId;
      run: RunId;
      node: string;
      visit: number;
      state: EffectOutcome['state'] | 'intent';
      detail: string;
    }>`
      with lost as (
        select workspace_id, run_id, node, visit, hand in ('send-email', 'notify') or hand = 'send-message' and not exists (
            select from message_provider p where p.workspace_id = effect.workspace_id and p.repeatable) as final
        from effect
        where shard = ${shard} and due_at <= clock_timestamp() and state = 'handing over'
        order by due_at limit 500 for update skip locked
      )
      update effect e set
        state = case when lost.final then 'unknown' else 'intent' end,
        due_at = case when lost.final then null else clock_timestamp() end,
        settled_at = case when lost.final then clock_timestamp() end,
        detail = case when lost.final then 'the worker was lost while it handed the message over' else 'the worker was lost during the call; it is made again' end
      from lost
      where e.workspace_id = lost.workspace_id and e.shard = ${shard} and e.run_id = lost.run_id and e.node = lost.node and e.visit = lost.visit
      returning e.workspace_id as workspace, e.lead_id as lead, e.run_id as run, e.node, e.visit, e.state, e.detail`.execute(
      trx,
    );
    await signalOutcomes(
      trx,
      shard,
      rows.filter(({ state }) => state === 'unknown'),
    );
    return rows.length;
  });
