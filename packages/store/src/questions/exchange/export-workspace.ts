import { standardCalendar, type WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../tables.ts';
import { readClock } from '../rules/read-clock.ts';
import { readSetting } from '../workflows/read-setting.ts';
import type { ExchangeFile } from './exchange-file.ts';

/** Reads a workspace's templates, segments and drafts of workflows with their tests, archived ones left out, by name. Served by the primary keys; locks nothing. */
export const exportWorkspace = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<ExchangeFile> => {
  const templates = await db
    .selectFrom('template')
    .select(['id', 'name', 'subject', 'html'])
    .where('workspace_id', '=', workspace)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const segments = await db
    .selectFrom('segment')
    .select(['id', 'name', 'rule'])
    .where('workspace_id', '=', workspace)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return {
    ripen: 1,
    workspace: await readWords(db, workspace),
    templates,
    segments,
    workflows: await readWorkflows(db, workspace),
  };
};

const readWords = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
): Promise<NonNullable<ExchangeFile['workspace']>> => {
  const { zone } = await readClock(db, workspace);
  const { catalogue, calendar = standardCalendar } = await readSetting(db, workspace);
  return { timezone: zone, calendar, fields: [...catalogue.fields], stages: [...catalogue.stages] };
};

const readWorkflows = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<ExchangeFile['workflows']> => {
  const workflows = await db
    .selectFrom('workflow')
    .select(['id', 'draft', 'status'])
    .where('workspace_id', '=', workspace)
    .where('status', '!=', 'archived')
    .orderBy('name')
    .orderBy('id')
    .execute();
  const tests = await db
    .selectFrom('workflow_test')
    .select(['workflow_id as workflow', 'name', 'walk', 'story'])
    .where('workspace_id', '=', workspace)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return workflows.map(({ id, draft, status }) => {
    const own = tests
      .filter(({ workflow }) => workflow === id)
      .map(({ name, walk, story }) => ({ name, ...walk, story }));
    return {
      id,
      ...draft,
      ...(status === 'live' ? { live: true } : {}),
      ...(own.length > 0 ? { tests: own } : {}),
    };
  });
};
