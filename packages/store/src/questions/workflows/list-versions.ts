import type { Instant, WorkflowId, WorkspaceId } from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A published version. */
export interface VersionRow {
  version: number;
  publishedAt: Instant;
  publishedBy: string;
  note: string | null;
  document: WorkflowDocument;
}

/** Lists published versions below one, newest first. Served by the primary key; locks nothing. */
export const listVersions = (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  { workflow, below, limit }: { workflow: WorkflowId; below: number | null; limit: number },
): Promise<VersionRow[]> => {
  let query = db
    .selectFrom('workflow_version')
    .select(['version', 'published_at as publishedAt', 'published_by as publishedBy', 'note', 'document'])
    .where('workspace_id', '=', workspace)
    .where('workflow_id', '=', workflow);
  if (below !== null) query = query.where('version', '<', below);
  return query.orderBy('version', 'desc').limit(limit).execute();
};
