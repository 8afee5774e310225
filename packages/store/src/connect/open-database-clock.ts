import { type Instant, instant } from '@ripen/domain';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../tables.ts';

/** Tells the moment by the database's clock, right to within half a round trip. */
export type DatabaseClock = () => Promise<Instant>;

/** How long a reading is gone by, in milliseconds: clocks drift apart less than a round trip meanwhile. */
const goneBy = 10_000;

interface Reading {
  now: Instant;
  at: number;
}

/**
 * Opens the database's clock for those who ask often: it is read every ten seconds at most, and in between this machine's
 * steady clock, which nobody can set, tells how long ago that was. Those who ask while it is being read wait for the same
 * reading. Locks nothing.
 */
export const openDatabaseClock = (db: Kysely<Database>): DatabaseClock => {
  let last: Reading | null = null;
  let pending: Promise<Reading> | null = null;
  return async () => {
    if (last !== null && performance.now() - last.at <= goneBy) return since(last);
    pending ??= read(db).finally(() => {
      pending = null;
    });
    last = await pending;
    return since(last);
  };
};

const since = ({ now, at }: Reading): Instant => instant(Math.round(now + performance.now() - at));

const read = async (db: Kysely<Database>): Promise<Reading> => {
  const before = performance.now();
  const { rows } = await sql<{ now: Instant }>`select clock_timestamp() as now`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the database told no time');
  return { now: row.now, at: (before + performance.now()) / 2 };
};
