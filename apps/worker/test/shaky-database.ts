import { type Database, openDatabase, openPool } from '@ripen/store';
import { type Fate, openProxy } from '@ripen/testkit';
import type { Kysely } from 'kysely';

/** A database whose connections are lost at commits, and how often each happened. */
export interface ShakyDatabase {
  db: Kysely<Database>;
  cut: Record<Fate, number>;
  close: () => Promise<void>;
}

const fates: readonly Fate[] = ['pass', 'cut after', 'pass', 'pass', 'cut before', 'pass', 'cut after', 'pass'];

/** Opens a way to a database on which of eight commits one is never heard by the server, and two are done and never answered. */
export const openShakyDatabase = async (url: string): Promise<ShakyDatabase> => {
  let commits = 0;
  const cut: ShakyDatabase['cut'] = { pass: 0, 'cut before': 0, 'cut after': 0 };
  const judge = (sent: Buffer): Fate => {
    if (!/commit\0/i.test(sent.toString('latin1'))) return 'pass';
    const fate = fates[commits++ % fates.length] ?? 'pass';
    cut[fate]++;
    return fate;
  };
  const proxy = await openProxy(url, judge);
  const pool = openPool(proxy.url, { name: 'shaky', max: 8 });
  const close = async (): Promise<void> => {
    await pool.end();
    await proxy.close();
  };
  return { db: openDatabase(pool), cut, close };
};
