import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import { openDatabase, openPool } from '@ripen/store';
import { runBacktests } from './run-backtests.ts';

/** How much this thread stands back behind all others of the machine: on Linux, priorities are of threads. */
const niceness = 10;

const { databaseUrl }: { databaseUrl: string } = workerData;

if (process.platform === 'linux') setPriority(0, niceness);
const pool = openPool(databaseUrl, { name: 'ripen backtests', max: 3 });
try {
  await runBacktests(openDatabase(pool));
} finally {
  await pool.end();
}
