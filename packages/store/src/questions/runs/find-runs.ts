import type { RunId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import type { RunRow } from './run-row.ts';
import { runsOf } from './runs-of.ts';

/** The runs of those ids that the workspace has, newest first. Served by run_by_id; locks nothing. */
export const findRuns = (db: Kysely<Database>, workspace: WorkspaceId, ids: readonly RunId[]): Promise<RunRow[]> =>
  runsOf(db, workspace, sql`id = any(${ids}::uuid[])`);
