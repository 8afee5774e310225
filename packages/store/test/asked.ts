import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../src/index.ts';
import type { PopulatedWorkspace } from './populated-workspace.ts';

/** A question to the store, asked in a workspace with the ids of one; `uses` are the indexes that serve it, `|` between those that serve it equally well. */
export interface Asked {
  ask: (db: Kysely<Database>, workspace: WorkspaceId, of: PopulatedWorkspace) => Promise<unknown>;
  uses: readonly string[];
}
