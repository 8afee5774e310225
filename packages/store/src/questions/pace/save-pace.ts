import { pacedHands, type SendingPace, type WorkspaceId } from '@ripen/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import { holdSetting, revisionOf, type SavedOver, saveOver } from '../../definitions/save-over.ts';
import type { Database } from '../../tables.ts';
import { readPace } from './read-pace.ts';

/**
 * Sets how much a workspace sends in a minute at most, over a revision of it, or (null) over any. What waits for a place
 * keeps its order and is given a new one, the first of them at once. Served by the primary key and by effect_by_workflow;
 * locks the workspace's effects that have a place.
 */
export const savePace = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { pace, revision }: { pace: SendingPace; revision: number | null },
): Promise<SavedOver> =>
  db.transaction().execute(async (trx) => {
    await holdSetting(trx, workspace, 'pace');
    return saveOver(revision, {
      standing: async () => revisionOf(await readPace(trx, workspace)),
      write: () => write(trx, workspace, pace),
    });
  });

const write = async (trx: Transaction<Database>, workspace: WorkspaceId, pace: SendingPace): Promise<never[]> => {
  await trx.deleteFrom('sending_pace').where('workspace_id', '=', workspace).execute();
  const rows = pacedHands.flatMap((hand) => {
    const per_minute = pace[hand];
    return per_minute === null ? [] : [{ workspace_id: workspace, hand, per_minute }];
  });
  if (rows.length > 0) await trx.insertInto('sending_pace').values(rows).execute();
  await sql`
    with last as (
      select hand, max(slot_at) as at from effect
      where workspace_id = ${workspace} and due_at is not null and slot_at is not null group by hand)
    update effect e set slot_at = null, due_at = clock_timestamp() - (last.at - e.slot_at)
    from last
    where e.workspace_id = ${workspace} and e.due_at is not null and e.slot_at is not null and e.hand = last.hand and e.state = 'intent'`.execute(
    trx,
  );
  return [];
};
