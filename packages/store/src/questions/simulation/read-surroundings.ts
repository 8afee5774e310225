import {
  type Calendar,
  type Instant,
  type Segment,
  standardCalendar,
  type WorkflowId,
  type WorkspaceId,
  type Zone,
} from '@ripen/domain';
import type { Catalogue } from '@ripen/rules';
import type { PublishedVersion } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import { newestVersions } from '../../definitions/newest-versions.ts';
import type { Database } from '../../tables.ts';
import { readClock } from '../rules/read-clock.ts';
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
  const { now, zone } = await readClock(db, workspace);
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'name', 'rule'])
    .where('workspace_id', '=', workspace)
    .execute();
  const { catalogue, calendar = standardCalendar } = await readSetting(db, workspace);
  return {
    now,
    zone,
    calendar,
    catalogue,
    segments,
    beside: await newestVersions(db, workspace, { live: true, but: workflow }),
  };
};
