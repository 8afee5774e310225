import type { SegmentId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/** A workflow that uses a segment: it starts when leads enter or leave it, or a step asks who is in it. */
export interface SegmentUse {
  id: WorkflowId;
  name: string;
  status: 'live' | 'paused';
  entered: boolean;
  left: boolean;
  asks: boolean;
}

/**
 * The live and paused workflows whose newest version uses a segment, and how. Served by the primary keys of workflow and
 * workflow_version; locks nothing.
 */
export const findSegmentUses = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  segment: SegmentId,
): Promise<SegmentUse[]> => {
  const starts = (when: 'entered' | 'left') =>
    sql`jsonb_path_exists(newest.document, '$.nodes[*].config ? (@.on == "segment" && @.segment == $segment && @.when == $when)',
      jsonb_build_object('segment', ${segment}::text, 'when', ${when}::text))`;
  const { rows } = await sql<SegmentUse>`
    select id, name, status, entered, "left", not entered and not "left" or mentions > 1 as asks from (
      select workflow.id, workflow.name, workflow.status, ${starts('entered')} as entered, ${starts('left')} as "left",
        (length(newest.document::text) - length(replace(lower(newest.document::text), ${segment}, ''))) / 36 as mentions
      from workflow join workflow_version newest
        on newest.workspace_id = workflow.workspace_id and newest.workflow_id = workflow.id and newest.version = workflow.version
      where workflow.workspace_id = ${workspace} and workflow.status in ('live', 'paused')
        and position(${segment} in lower(newest.document::text)) > 0) used
    order by name, id`.execute(db);
  return rows;
};
