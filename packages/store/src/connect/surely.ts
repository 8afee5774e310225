import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../tables.ts';
import { faultOf } from '../turns/fault-of.ts';

/** What a transaction gives, and its number (`pg_current_xact_id`); null where it wrote nothing. */
export interface Written<T> {
  value: T;
  xid: string | null;
}

const attempts = 40;
const pause = 250;

/** Runs a transaction. Where the connection is lost at its commit, the server is asked for ten seconds what became of it: one that was committed gives its value all the same. */
export const surely = async <T>(
  db: Kysely<Database>,
  work: (trx: Transaction<Database>) => Promise<Written<T>>,
): Promise<T> => {
  const done: Written<T>[] = [];
  try {
    await db.transaction().execute(async (trx) => void done.push(await work(trx)));
  } catch (error) {
    const xid = done[0]?.xid ?? null;
    if (xid === null || faultOf(error) !== 'passing' || !(await wasCommitted(db, xid))) throw error;
  }
  const [written] = done;
  if (!written) throw new Error('a transaction ended without its work');
  return written.value;
};

const wasCommitted = async (db: Kysely<Database>, xid: string): Promise<boolean> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const said = await statusOf(db, xid).catch(() => 'unheard');
    if (said === 'committed') return true;
    if (said !== 'unheard' && said !== 'in progress') return false;
    await sleep(pause);
  }
  return false;
};

const statusOf = async (db: Kysely<Database>, xid: string): Promise<string | null> => {
  const { rows } = await sql<{ status: string | null }>`select pg_xact_status(${xid}::xid8) as status`.execute(db);
  return rows[0]?.status ?? null;
};
