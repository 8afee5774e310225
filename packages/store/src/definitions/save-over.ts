import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { WorkspaceId } from '@ripen/domain';
import type { Database } from '../tables.ts';

/** What came of saving over a revision: the revision that stands now, and what uses the things that were to go, where that kept them. */
export interface SavedOver<Use = never> {
  state: 'saved' | 'changed' | 'in use';
  revision: number;
  uses: readonly Use[];
}

/** Something of a workspace that is saved as a whole: the revision that stands, and a write that gives what stands against it and then has changed nothing. */
export interface Whole<Use> {
  standing: () => Promise<number>;
  write: () => Promise<readonly Use[]>;
}

/** The revision of something that is read and saved as a whole: a number that another content hasn’t, whoever wrote it. */
export const revisionOf = (content: unknown): number =>
  createHash('sha256').update(JSON.stringify(content)).digest().readUIntBE(0, 6);

/**
 * Writes something unless it isn’t what stood at `revision` any more; null writes over whatever stands. Within a
 * transaction in which nobody else writes it: that of `changeDefinitions`, or one that began with `holdSetting`.
 */
export const saveOver = async <Use = never>(
  revision: number | null,
  { standing, write }: Whole<Use>,
): Promise<SavedOver<Use>> => {
  const before = await standing();
  if (revision !== null && revision !== before) return { state: 'changed', revision: before, uses: [] };
  const uses = await write();
  if (uses.length > 0) return { state: 'in use', revision: before, uses };
  return { state: 'saved', revision: await standing(), uses };
};

/** Lets nobody else save that setting of the workspace until the transaction ends. */
export const holdSetting = async (
  trx: Transaction<Database>,
  workspace: WorkspaceId,
  setting: 'teams' | 'pace' | 'provider',
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${setting} of ${workspace}`}, 0))`.execute(trx);
};
