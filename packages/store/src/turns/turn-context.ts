import type { Turn } from '@ripen/workflow';
import type { Kysely } from 'kysely';
import type { DefinitionsCache } from '../definitions/definitions-cache.ts';
import type { Database } from '../tables.ts';

/** What turns are taken with. */
export interface TurnContext {
  db: Kysely<Database>;
  turn: Turn;
  cache: DefinitionsCache;
  /** About how many leads take their turns in one transaction. */
  batch: number;
  /** After how many milliseconds without a word a worker in the middle of a batch is cut off, and the shard is free again. */
  cutOffAfter: number;
  /** Hears how late each due run woke, in milliseconds, once that is committed. */
  onLateness: (milliseconds: readonly number[]) => void;
  log: (line: string) => void;
}
