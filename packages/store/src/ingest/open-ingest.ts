import type { WorkspaceId } from '@ripen/domain';
import type { Kysely } from 'kysely';
import { faultPoint } from '../faults/fault-point.ts';
import type { Database } from '../tables.ts';
import type { IngestItem } from './ingest-item.ts';
import { openEventNames } from './note-event-names.ts';
import { openLanes } from './open-lanes.ts';
import { openFieldSettler } from './settle-fields.ts';
import { type TakenItems, takeItems } from './take-items.ts';

/** Stores what is said of leads. */
export interface Ingest {
  /**
   * Resolves once the items are committed, all of them or none. Items that come at the same time share transactions.
   * Rejects with `Overloaded` when too many wait already.
   */
  take: (workspace: WorkspaceId, items: readonly IngestItem[]) => Promise<void>;
}

const attempts = 4;
const conflicts = new Set(['40001', '40P01']);

/** Opens ingest over a database; `committed` hears of every transaction, and in which shards leads have something to take. */
export const openIngest = (db: Kysely<Database>, committed: (taken: TakenItems) => void): Ingest => {
  const fields = openFieldSettler(db);
  const names = openEventNames(db);
  return openLanes(async (workspace, items) => {
    await faultPoint('ingest.parsed');
    const settled = await fields.settle(workspace, items);
    await names.note(workspace, items);
    const taken = await untangled(() => takeItems(db, workspace, settled));
    await faultPoint('ingest.after-commit');
    committed(taken);
  });
};

// Of transactions that waited for one another in a ring, all but one are undone by the database.
const untangled = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (attempt === attempts || !conflicts.has(code)) throw error;
    }
  }
};
