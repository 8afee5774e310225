import type { WorkspaceId } from '@ripen/domain';
import { type CompiledModel, compileModel, compileWorkflow, type PublishedVersion } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import { newestVersions } from '../../definitions/newest-versions.ts';
import type { Database } from '../../tables.ts';

/** The newest versions of a workspace's scoring models, oldest model first, compiled. One that this build can't read is left out. Served by the primary keys; locks nothing. */
export const readModels = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<CompiledModel[]> => {
  const rows = await newestVersions(db, workspace, { kind: 'scoring' });
  return rows.flatMap(compiled);
};

const compiled = (version: PublishedVersion): CompiledModel[] => {
  try {
    return [compileModel(compileWorkflow(version))];
  } catch {
    // The runner says so, and parks what needs it.
    return [];
  }
};
