import type { SegmentId, WorkspaceId } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';

/** A dynamic segment's rule. */
export interface SegmentRule {
  id: SegmentId;
  name: string;
  rule: Rule;
}

/** The rules of all dynamic segments. Served by the primary key; locks nothing. */
export const listSegmentRules = (db: Kysely<Database>, workspace: WorkspaceId): Promise<SegmentRule[]> =>
  db
    .selectFrom('segment')
    .select(['id', 'name', 'rule'])
    .where('workspace_id', '=', workspace)
    .where('rule', 'is not', null)
    .$narrowType<{ rule: Rule }>()
    .orderBy('name')
    .execute();
