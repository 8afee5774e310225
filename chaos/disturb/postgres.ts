import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Stage } from '../stage/open-stage.ts';

type Struck = Pick<Stage, 'pool' | 'chronicle'>;

/** Cuts every connection to the database but the driver's own, whatever it is in the middle of. */
export const terminateConnections = async (pool: Pool): Promise<void> => {
  await pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and application_name <> 'chaos driver'`,
  );
};

/** Kills the server with SIGKILL (the parent of the process that serves us; Linux tells which) and waits until it has come back by itself. */
export const killPostgres = async ({ pool, chronicle }: Struck): Promise<void> => {
  const back = chronicle.begin('database away');
  await killAndWait(pool).finally(back);
};

const killAndWait = async (pool: Pool): Promise<void> => {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const status = await readFile(`/proc/${rows[0]?.pid}/status`, 'utf8');
  const server = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
  if (server > 1) process.kill(server, 'SIGKILL');
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

/** Lets nothing be written, as on a standby that was not yet promoted; the function it gives ends that. */
export const makeReadOnly = async ({ pool, chronicle }: Struck): Promise<() => Promise<void>> => {
  const set = async (readOnly: boolean): Promise<void> => {
    const client = await pool.connect();
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query('begin read write');
    await client.query(
      `alter database ${rows[0]?.name} set default_transaction_read_only = ${readOnly ? 'on' : 'off'}`,
    );
    await client.query('commit');
    // it holds for new connections
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()',
    );
    client.release(true);
  };
  const back = chronicle.begin('database away');
  await set(true);
  return () => set(false).finally(back);
};
