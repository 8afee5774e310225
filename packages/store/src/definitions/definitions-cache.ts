import type { WorkspaceId } from '@ripen/domain';
import type { Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { type DefinedWorkspace, withVersions } from './defined-workspace.ts';
import { type Pinned, readDefinitions, readVersions, type WorkspaceNow } from './read-definitions.ts';

/** Compiled definitions of this process, one for each workspace, good for one epoch. */
export interface DefinitionsCache {
  /** The definitions at the workspace's epoch; the caller holds the workspace's lock. */
  get: (trx: Transaction<Database>, now: WorkspaceNow) => Promise<DefinedWorkspace>;
  /** The same, with the versions that runs are pinned to; one that doesn't exist stays missing. */
  complete: (
    trx: Transaction<Database>,
    known: DefinedWorkspace,
    pinned: Iterable<Pinned>,
  ) => Promise<DefinedWorkspace>;
}

const capacity = 1_000;

/** Makes an empty cache. */
export const createDefinitionsCache = (log: (line: string) => void): DefinitionsCache => {
  const kept = new Map<WorkspaceId, DefinedWorkspace>();
  const keep = (fresh: DefinedWorkspace): DefinedWorkspace => {
    kept.delete(fresh.workspace);
    kept.set(fresh.workspace, fresh);
    for (const oldest of kept.keys()) {
      if (kept.size <= capacity) break;
      kept.delete(oldest);
    }
    return fresh;
  };
  return {
    get: async (trx, now) => {
      const known = kept.get(now.id);
      return known?.epoch === now.epoch ? known : keep(await readDefinitions(trx, now, log));
    },
    complete: async (trx, known, pinned) => {
      const missing = [...pinned].filter(
        ({ workflow, version }) =>
          !known.definitions.version(workflow, version) && !known.beyond.has(`${workflow}:${version}`),
      );
      if (missing.length === 0) return known;
      const found = await readVersions(trx, known, { pinned: missing, log });
      return found.older.length + found.unread.length === 0 ? known : keep(withVersions(known, found));
    },
  };
};
