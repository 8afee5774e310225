import type { Instant, LeadId, SegmentId, WorkspaceId } from '@ripen/domain';
import { sql, type Transaction } from 'kysely';
import type { WorkspaceNow } from '../../definitions/read-definitions.ts';
import type { Database } from '../../tables.ts';
import { uuids } from '../write/array-text.ts';

/** A segment that is being built in a shard: leads up to `after` are done. */
export interface Build {
  workspace: WorkspaceId;
  segment: SegmentId;
  after: LeadId;
  starts: boolean;
  startedAt: Instant;
}

/** What is left to build in a shard for those workspaces that have something to build there. Served by segment_build_left. */
export const readBuilds = async (
  trx: Transaction<Database>,
  shard: number,
  workspaces: readonly Pick<WorkspaceNow, 'id' | 'building'>[],
): Promise<Build[]> => {
  const building = workspaces.filter((one) => one.building).map(({ id }) => id);
  if (building.length === 0) return [];
  const { rows } = await sql<Build>`
    select workspace_id as workspace, segment_id as segment, after, starts, started_at as "startedAt" from segment_build
    where shard = ${shard} and workspace_id = any(${uuids(building)}::uuid[]) and after is not null
    order by workspace_id, segment_id`.execute(trx);
  return rows;
};
