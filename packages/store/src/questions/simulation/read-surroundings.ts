import {
  type Calendar,
  type Instant,
  parseZone,
  type Segment,
  standardCalendar,
  utc,
  type WorkflowId,
  type WorkspaceId,
  type Zone,
} from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import type { PublishedVersion } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';
import { readSetting } from '../workflows/read-setting.ts';

/** What surrounds a workflow: the clock, zone and calendar, the words of its fields, the segments, and the other workflows that are live. */
export interface Surroundings {
  now: Instant;
  zone: Zone;
  calendar: Calendar;
  catalogue: Catalogue;
  segments: Segment[];
  beside: PublishedVersion[];
}

/** What surrounds a workflow of a workspace. Served by the primary keys; locks nothing. */
export const readSurroundings = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  workflow: WorkflowId,
): Promise<Surroundings> => {
  const { now, timezone } = await db
    .selectFrom('workspace')
    .select(['timezone', sql<Instant>`clock_timestamp()`.as('now')])
    .where('id', '=', workspace)
    .executeTakeFirstOrThrow();
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'name', 'rule'])
    .where('workspace_id', '=', workspace)
    .execute();
  const live = await db
    .selectFrom('workflow as w')
    .innerJoin('workflow_version as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'w.workspace_id')
        .onRef('v.workflow_id', '=', 'w.id')
        .onRef('v.version', '=', 'w.version'),
    )
    .select(['w.id', 'v.version', 'v.document'])
    .where('w.workspace_id', '=', workspace)
    .where('w.status', '=', 'live')
    .where('w.id', '<>', workflow)
    .orderBy('w.created_at')
    .execute();
  const { catalogue, calendar = standardCalendar } = await readSetting(db, workspace);
  return {
    now,
    zone: parseZone(timezone) ?? utc,
    calendar,
    catalogue,
    segments,
    beside: live.map((one) => ({ ...one, status: 'live' as const })),
  };
};
