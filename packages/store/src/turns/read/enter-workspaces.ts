import type { WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { WorkspaceNow } from '../../definitions/read-definitions.ts';
import type { Database } from '../../tables.ts';
import { uuids } from '../write/array-text.ts';

/**
 * Locks the definitions of workspaces against change until the transaction ends, and reads what they are now. One whose
 * definitions are being changed at this moment is left out. Two statements, since the epoch must be read after the lock.
 */
export const enterWorkspaces = async (
  trx: Transaction<Database>,
  shard: number,
  wanted: readonly WorkspaceId[],
): Promise<WorkspaceNow[]> => {
  const { rows } = await sql<{ id: WorkspaceId }>`
    select id from unnest(${uuids(wanted)}::uuid[]) w(id)
    where pg_try_advisory_xact_lock_shared(hashtextextended(id::text, 0))`.execute(trx);
  return readWorkspaces(
    trx,
    shard,
    rows.map(({ id }) => id),
  );
};

/** The same for one workspace, waiting while its definitions are being changed. */
export const waitForWorkspace = async (
  trx: Transaction<Database>,
  shard: number,
  workspace: WorkspaceId,
): Promise<WorkspaceNow | undefined> => {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${workspace}, 0))`.execute(trx);
  const [now] = await readWorkspaces(trx, shard, [workspace]);
  return now;
};

const readWorkspaces = async (
  trx: Transaction<Database>,
  shard: number,
  ids: readonly WorkspaceId[],
): Promise<WorkspaceNow[]> => {
  const { rows } = await sql<WorkspaceNow>`
    select id, epoch, timezone, exists (
      select from segment_build where shard = ${shard} and workspace_id = id and after is not null) as building,
      exists (select from handoff where handoff.workspace_id = workspace.id and shard = ${shard}) as "handsOver",
      exists (select from sweep_shard p where p.shard = ${shard} and p.workspace_id = workspace.id and p.after is not null) as sweeping
    from workspace where id = any(${uuids(ids)}::uuid[])`.execute(trx);
  return rows;
};
