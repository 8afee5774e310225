import { setTimeout as pause } from 'node:timers/promises';
import type { ClientBase } from 'pg';

// "ripen" in ASCII, as two numbers, the second one up from the owner's of an embedded server.
const key = [0x7269, 0x70656f];

/**
 * Does something while no other process migrates this database. Waits by asking again: a waiting statement would hold
 * up a concurrent index build of the one at work.
 */
export const underMigrationLock = async <T>(
  client: ClientBase,
  log: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', key);
    if (rows[0]?.got) break;
    if (tries === 20) log('Another process is bringing the database up to date; waiting for it.');
    await pause(100);
  }
  try {
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1, $2)', key);
  }
};
