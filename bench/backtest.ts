import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, type TestCluster } from '@ripen/testkit';
import type { Pool } from 'pg';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { askForBacktest, seedPast } from './seed-past.ts';
import { startWorkerProcess } from './start-worker-process.ts';

const leads = 10_000;
const mebibyte = 2 ** 20;

/** Reads what a backtest reads, and does nothing with it: seconds. */
const readBare = async (pool: Pool): Promise<number> => {
  const began = performance.now();
  for (let shard = 0; shard < 64; shard++)
    await pool.query(
      `select lead_id, message_id, type, name, properties, occurred_at, received_at from event
       where workspace_id = (select id from workspace) and shard = $1 and name in ('Signed Up', 'Viewed Pricing')
       order by lead_id, occurred_at`,
      [shard],
    );
  return (performance.now() - began) / 1_000;
};

const untilDone = async (pool: Pool): Promise<void> => {
  for (;;) {
    const { rows } = await pool.query<{ state: string; reason: string | null }>('select state, reason from backtest');
    if (rows[0]?.state === 'done') return;
    if (rows[0]?.state === 'failed') throw new Error(`The bench of backtests went wrong: ${rows[0].reason}`);
    await sleep(100);
  }
};

/** How long a worker takes to try a draft on the past of ten thousand leads with fifty events each, and what it holds meanwhile. */
export const benchBacktest = async (cluster: TestCluster, { redisUrl }: BenchPlace): Promise<BenchRow[]> => {
  const { pool, url } = await freshDatabase({ cluster });
  const seeded = await seedPast(pool, leads);
  const bare = await readBare(pool);
  const child = await startWorkerProcess(url, redisUrl);
  try {
    const began = performance.now();
    await askForBacktest(pool, seeded);
    await untilDone(pool);
    const seconds = (performance.now() - began) / 1_000;
    child.signal('SIGUSR2');
    const [, , most, used] = await child.waitFor(/holds (\d+) bytes, at most (\d+), used (\d+) ms/);
    const { rows } = await pool.query<{ runs: number; mails: number }>(`
      select (result #>> '{draft,entered,times}')::int as runs,
        (select sum((value ->> 'times')::int)::int from jsonb_each(result #> '{draft,mails}')) as mails from backtest`);
    const told = rows[0];
    return [
      {
        name: '10,000 leads with 50 events each, from asking to the result',
        value: seconds,
        unit: 's',
        ratio: `${(seconds / 30).toFixed(2)} × the 30 s aimed for, ${(seconds / bare).toFixed(1)} × reading the events it hears alone`,
      },
      { name: 'Reading the events it hears, bare', value: bare, unit: 's' },
      {
        name: 'Processor time of the worker process',
        value: Number(used) / 1_000,
        unit: 's',
        ratio: 'whatever else the machine does meanwhile',
      },
      {
        name: 'Leads in a second',
        value: leads / seconds,
        unit: 'leads/s',
        ratio: `${told?.runs.toLocaleString('en')} passages, ${told?.mails.toLocaleString('en')} mails`,
      },
      { name: 'The worker process, at most, its thread included', value: Number(most) / mebibyte, unit: 'MiB' },
    ];
  } finally {
    child.signal('SIGKILL');
    await child.exited;
    await pool.end();
  }
};
