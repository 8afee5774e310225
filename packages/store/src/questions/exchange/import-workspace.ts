import { randomUUID } from 'node:crypto';
import type { SegmentId, TemplateId, WorkflowId, WorkspaceId } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import { changeDefinitions } from '../../definitions/change-definitions.ts';
import type { Database } from '../../tables.ts';
import { createTest } from '../tests/create-test.ts';
import { startBuilds } from '../segments/start-builds.ts';
import { type ExchangeFile, exchangeFile } from './exchange-file.ts';

/** How much an import brought. */
export interface Imported {
  templates: number;
  segments: number;
  workflows: number;
}

/**
 * Adds a file's templates, segments and workflows (as drafts, with their tests) to a workspace, all or nothing, under new ids; references among
 * them follow. Holds the workspace's definitions for the length of one transaction.
 */
export const importWorkspace = async (
  db: Kysely<Database>,
  workspace: WorkspaceId,
  file: ExchangeFile,
): Promise<Imported> => {
  const { templates, segments, workflows } = renamed(file);
  await changeDefinitions(db, workspace, async (trx) => {
    for (const { id, name, subject, html } of templates)
      await trx
        .insertInto('template')
        .values({ workspace_id: workspace, id: id as TemplateId, name, subject, html })
        .execute();
    for (const { id, name, rule } of segments)
      await trx
        .insertInto('segment')
        .values({
          workspace_id: workspace,
          id: id as SegmentId,
          name,
          rule: rule === null ? null : sql`${JSON.stringify(rule)}::jsonb`,
        })
        .execute();
    const dynamic = segments.filter(({ rule }) => rule !== null).map(({ id }) => id as SegmentId);
    await startBuilds(trx, workspace, { segments: dynamic, starts: false });
    for (const { id, live: _live, tests = [], ...draft } of workflows) {
      await trx
        .insertInto('workflow')
        .values({
          workspace_id: workspace,
          id: id as WorkflowId,
          name: draft.name,
          kind: draft.kind,
          draft: sql`${JSON.stringify(draft)}::jsonb`,
        })
        .execute();
      for (const test of tests) await createTest(trx, workspace, { workflow: id as WorkflowId, test });
    }
  });
  return { templates: templates.length, segments: segments.length, workflows: workflows.length };
};

/** Gives everything in the file a new id, wherever the old one is written. */
const renamed = (file: ExchangeFile): ExchangeFile => {
  const ids = new Map(
    [...file.templates, ...file.segments, ...file.workflows].map(({ id }) => [id.toLowerCase(), randomUUID()]),
  );
  const text = JSON.stringify(file).replaceAll(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi,
    (id) => ids.get(id.toLowerCase()) ?? id,
  );
  return exchangeFile.parse(JSON.parse(text));
};
