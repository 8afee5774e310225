import { setTimeout as sleep } from 'node:timers/promises';
import { openBell } from '@ripen/bell';
import type { WorkspaceId } from '@ripen/domain';
import { freshDatabase, type TestCluster } from '@ripen/testkit';
import type { Pool } from 'pg';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { latenessOf, seedStream, streamRate, wakeStream } from './due-stream.ts';
import { askForBacktest, seedPast } from './seed-past.ts';
import { startWorkerProcess } from './start-worker-process.ts';

/** How long due runs are watched alone, in seconds. */
const alone = 10;
/** Leads a second below which the stream of due runs would end too early. */
const slowest = 50;
const mebibyte = 2 ** 20;

/** Reads what a backtest reads, and does nothing with it: seconds. */
const readBare = async (pool: Pool, workspace: WorkspaceId): Promise<number> => {
  const began = performance.now();
  for (let shard = 0; shard < 64; shard++)
    await pool.query(
      `select lead_id, message_id, type, name, properties, occurred_at, received_at from event
       where workspace_id = $2 and shard = $1 and name in ('Signed Up', 'Viewed Pricing')
       order by lead_id, occurred_at`,
      [shard, workspace],
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

const rowOfLateness = (name: string, meanwhile: number, quiet: number): BenchRow => ({
  name: `Lateness of runs due meanwhile, ${streamRate} a second, ${name}`,
  value: meanwhile,
  unit: 'ms',
  ratio: `${quiet.toFixed(0)} ms without`,
});

/** How long a worker takes to try a draft on the past of leads with fifty events each, what it holds meanwhile, and how late runs are that fall due then. */
export const benchBacktest = async (
  cluster: TestCluster,
  { redisUrl }: BenchPlace,
  leads: number,
): Promise<BenchRow[]> => {
  const { pool, url } = await freshDatabase({ cluster });
  await pool.query('set statement_timeout = 0');
  const longest = 30 + leads / slowest;
  await seedStream(pool, alone + longest);
  const seeded = await seedPast(pool, leads);
  const bare = await readBare(pool, seeded.workspace);
  const bell = await openBell({ redisUrl: redisUrl ?? undefined, databaseUrl: url });
  const child = await startWorkerProcess(url, redisUrl);
  try {
    await wakeStream(pool, bell, { passage: 1, seconds: alone });
    await sleep(alone * 1_000 + 2_000);
    const quiet = await latenessOf(pool, 1);
    await wakeStream(pool, bell, { passage: 2, seconds: longest });
    const began = performance.now();
    await askForBacktest(pool, seeded);
    await untilDone(pool);
    const seconds = (performance.now() - began) / 1_000;
    const meanwhile = await latenessOf(pool, 2);
    child.signal('SIGUSR2');
    const [, , most, used] = await child.waitFor(/holds (\d+) bytes, at most (\d+), used (\d+) ms/);
    const { rows } = await pool.query<{ runs: number; mails: number }>(`
      select (result #>> '{draft,entered,times}')::int as runs,
        (select sum((value ->> 'times')::int)::int from jsonb_each(result #> '{draft,mails}')) as mails from backtest`);
    const told = rows[0];
    return [
      {
        name: `${leads.toLocaleString('en')} leads with 50 events each, from asking to the result`,
        value: seconds,
        unit: 's',
        ratio: `${(seconds / (leads / 333)).toFixed(2)} × the 30 s aimed for with 10,000, ${(seconds / bare).toFixed(1)} × reading the events it hears alone`,
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
      rowOfLateness('99 of 100', meanwhile.p99, quiet.p99),
      rowOfLateness('the latest', meanwhile.most, quiet.most),
    ];
  } finally {
    child.signal('SIGKILL');
    await child.exited;
    await bell.close();
    await pool.end();
  }
};
