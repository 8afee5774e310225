import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';

/** Cuts every connection to the database but the driver's own, whatever it is in the middle of. */
export const terminateConnections = async (pool: Pool): Promise<void> => {
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name <> 'chaos driver'`,
  );
};

/** Kills the server with SIGKILL and waits until it has come back by itself. */
export const killPostgres = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const [pid = ''] = (await readFile(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  for (let attempt = 0; attempt < 300; attempt++) {
    await sleep(100);
    if (
      await pool.query('select 1').then(
        () => true,
        () => false,
      )
    )
      return;
  }
  throw new Error('PostgreSQL didn’t come back within half a minute');
};
