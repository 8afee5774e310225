import type { Instant, SegmentId } from '@ripen/domain';
import type { Rule } from '@ripen/rules';
import { sql } from 'kysely';

/** A segment as questions answer it; `rule` is null for a static list, `members` how many leads are in it now. */
export interface SegmentRow {
  id: SegmentId;
  name: string;
  rule: Rule | null;
  members: number;
  /** How many leads its rule was held against, of those there were when it changed; null when all are done. */
  building: { done: number; total: number } | null;
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

/** How far a segment is built, null when it is; served by segment_build's primary key. */
export const buildLeft = sql<SegmentRow['building']>`(
  select json_build_object('done', sum(build.done), 'total', sum(build.total)) from segment_build build
  where build.workspace_id = segment.workspace_id and build.segment_id = segment.id
  having bool_or(build.after is not null))`;

/** How many leads are in a segment; served by segment_member_by_segment. */
export const memberCount = sql<number>`(
  select count(*) from segment_member member
  where member.workspace_id = segment.workspace_id and member.segment_id = segment.id)`;
