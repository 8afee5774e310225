import {
  type BacktestId,
  type Instant,
  type Json,
  type SegmentId,
  toIso,
  type WorkflowId,
  type WorkspaceId,
} from '@ripen/domain';
import type { WorkflowDocument } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** What to try: a draft and perhaps the published version beside it, on the past of a segment, of those whom a rule holds for, or of all. */
export interface NewBacktest {
  id?: BacktestId | null;
  workflow: WorkflowId;
  revision: number;
  document: WorkflowDocument;
  published: { version: number; document: WorkflowDocument } | null;
  segment: SegmentId | null;
  rule: Json | null;
  from: Instant;
  until: Instant;
}

/** Puts a backtest into the line, under an id if one is given, where what is there already stays as it is; a worker takes it from there. Inserts one row; locks nothing else. */
export const startBacktest = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  asked: NewBacktest,
): Promise<BacktestId> => {
  const { id, published, rule } = asked;
  const made = await db
    .insertInto('backtest')
    .values({
      workspace_id: workspace,
      workflow_id: asked.workflow,
      revision: asked.revision,
      document: JSON.stringify(asked.document),
      version: published?.version ?? null,
      published: published && JSON.stringify(published.document),
      segment_id: asked.segment,
      rule: rule === null ? null : JSON.stringify(rule),
      from_at: toIso(asked.from),
      until_at: toIso(asked.until),
      ...(id ? { id } : {}),
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  const stored = made?.id ?? id;
  if (!stored) throw new Error('a backtest that was to be made has no id');
  return stored;
};
