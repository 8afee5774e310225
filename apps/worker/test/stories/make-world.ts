import { shardOf, toIso, type WorkspaceId } from '@ripen/domain';
import {
  changeDefinitions,
  createSegment,
  createWorkflow,
  createWorkspace,
  type Database,
  saveCalendar,
  saveStages,
} from '@ripen/store';
import type { Kysely } from 'kysely';
import { leadIdOf, type Story } from './story.ts';

/** Makes a workspace with all that a story begins with: its words, segments, workflows as drafts, and its lead. */
export const makeWorld = async (db: Kysely<Database>, story: Story): Promise<WorkspaceId> => {
  const workspace = await createWorkspace(db, { name: story.file, timezone: 'UTC' });
  // Stories call fields by their names, and stages too where they define none.
  await db.deleteFrom('field').where('workspace_id', '=', workspace).execute();
  await db.deleteFrom('stage').where('workspace_id', '=', workspace).execute();
  if (story.stages.length > 0) await saveStages(db, workspace, { stages: story.stages, revision: null });
  if (story.calendar) await saveCalendar(db, workspace, { calendar: story.calendar, revision: null });
  await changeDefinitions(db, workspace, async (trx) => {
    for (const segment of story.segments) await createSegment(trx, workspace, segment);
  });
  for (const { id, versions } of story.workflows)
    for (const document of versions.slice(0, 1)) await createWorkflow(db, workspace, { id, ...document });
  await insertLead(db, workspace, story);
  return workspace;
};

const insertLead = async (db: Kysely<Database>, workspace: WorkspaceId, story: Story): Promise<void> => {
  const { lead, turns } = story;
  const id = leadIdOf(story);
  const { email = 'ada@example.com', fields = {}, tags = [], timezone = null, stage = 'raw', consents = {} } = lead;
  const createdAt = lead.createdAt ?? turns[0]?.at;
  if (createdAt === undefined) throw new Error('a story begins with a turn');
  await db
    .insertInto('lead')
    .values({
      workspace_id: workspace,
      shard: shardOf(id),
      id,
      external_id: 'u1',
      email,
      fields: JSON.stringify(fields),
      tags: [...tags],
      consents: JSON.stringify(consents),
      timezone,
      stage,
      created_at: toIso(createdAt),
    })
    .execute();
  await db
    .insertInto('lead_identity')
    .values({ workspace_id: workspace, kind: 'external', value: 'u1', lead_id: id })
    .execute();
};
