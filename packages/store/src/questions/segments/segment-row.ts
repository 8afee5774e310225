import type { Instant, SegmentId } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import { sql } from 'kysely';

/** A segment as questions answer it; `rule` is null for a static list, `members` how many leads are in it now. */
export interface SegmentRow {
  id: SegmentId;
  name: string;
  rule: Rule | null;
  members: number;
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
}

/** The columns of a `SegmentRow`, but for the count of its members. */
export const segmentColumns = [
  'segment.id',
  'segment.name',
  'segment.rule',
  'segment.revision',
  'segment.created_at as createdAt',
  'segment.updated_at as updatedAt',
] as const;

/** How many leads are in a segment; served by segment_member_by_segment. */
export const memberCount = sql<number>`(
  select count(*) from segment_member member
  where member.workspace_id = segment.workspace_id and member.segment_id = segment.id)`;
