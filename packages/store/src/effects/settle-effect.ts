import type { EffectOutcome } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { faultPoint } from '../faults/fault-point.ts';
import type { Database } from '../tables.ts';
import type { ClaimedEffect } from './claimed-effect.ts';
import { signalOutcomes } from './signal-outcomes.ts';

/** A mail that was handed over, to be kept. */
export interface KeptMessage {
  messageId: string;
  sender: string;
  recipient: string;
  subject: string;
  html: string;
}

/**
 * Settles an attempt for good: the effect's state, the mail if there was one, and the signal to its lead, in one
 * transaction. False when the attempt had been given up meanwhile, and then nothing changes. Served by the primary key.
 */
export const settleEffect = (
  db: Kysely<Database>,
  effect: ClaimedEffect,
  outcome: EffectOutcome & { message?: KeptMessage | undefined },
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('effect')
      .set({
        state: outcome.state,
        detail: outcome.detail,
        due_at: null,
        settled_at: sql`clock_timestamp()`,
        body: null,
      })
      .where('workspace_id', '=', effect.workspace)
      .where('shard', '=', effect.shard)
      .where('run_id', '=', effect.run)
      .where('node', '=', effect.node)
      .where('visit', '=', effect.visit)
      .where('state', '=', 'handing over')
      .where('attempts', '=', effect.attempt)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const { workspace, shard, run, node, visit, lead } = effect;
    if (outcome.message) {
      const { messageId, ...message } = outcome.message;
      await trx
        .insertInto('message')
        .values({
          workspace_id: workspace,
          shard,
          run_id: run,
          node,
          visit,
          lead_id: lead.id,
          message_id: messageId,
          ...message,
          at: sql`clock_timestamp()`,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    await signalOutcomes(trx, shard, [
      {
        workspace,
        lead: lead.id,
        run,
        node,
        visit,
        state: outcome.state,
        detail: outcome.detail,
        ...(outcome.data === undefined ? {} : { data: outcome.data }),
      },
    ]);
    await faultPoint('settle.before-commit');
    return true;
  });
