import { setTimeout as sleep } from 'node:timers/promises';
import { openBell } from '@ripen/bell';
import { type WorkflowId, type WorkspaceId, workspaceId } from '@ripen/domain';
import { openDatabase, startRescore } from '@ripen/store';
import { freshDatabase, type TestCluster, type TestProcess } from '@ripen/testkit';
import type { Pool } from 'pg';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { latenessOf, seedStream, streamRate, wakeStream } from './due-stream.ts';
import { insertFlows } from './insert-flows.ts';
import { scoringModel } from './seed-scores.ts';
import { startWorkerProcess } from './start-worker-process.ts';

const mebibyte = 2 ** 20;
/** How long due runs are watched alone, in seconds. */
const alone = 10;
/** Leads a second below which the stream of due runs would end too early. */
const slowest = 500;

const seedPasts = async (pool: Pool, leads: number): Promise<{ workspace: WorkspaceId; model: WorkflowId }> => {
  const { rows } = await pool.query<{ id: string }>(`insert into workspace (name) values ('Scored') returning id`);
  const workspace = workspaceId.parse(rows[0]?.id);
  await insertFlows(pool, workspace, [scoringModel]);
  await pool.query(
    `insert into lead (workspace_id, shard, id, external_id, stage)
     select $1, ripen_shard(id), id, 'lead-' || n, 'raw' from (select uuidv7() as id, n from generate_series(1, $2::int) n) one`,
    [workspace, leads],
  );
  await pool.query(
    `insert into event (workspace_id, message_id, shard, lead_id, type, name, properties, hash, occurred_at, received_at)
     select workspace_id, external_id || '-' || k, shard, id, 'track', (array['Viewed Pricing', 'Viewed Page'])[1 + k % 2], '{"plan": "team"}', '',
       now() - ((substr(external_id, 6)::int * 37 + k * 215) % 2150) * interval '1 hour', now()
     from lead, generate_series(1, 10) k where workspace_id = $1`,
    [workspace],
  );
  await pool.query('vacuum analyze');
  const flow = await pool.query<{ id: WorkflowId }>('select id from workflow where workspace_id = $1', [workspace]);
  const [model] = flow.rows;
  if (!model) throw new Error('no model was made');
  return { workspace, model: model.id };
};

const untilDone = async (pool: Pool): Promise<void> => {
  for (;;) {
    const { rows } = await pool.query<{ left: boolean }>(
      'select exists (select from rescore where after is not null) as left',
    );
    if (!rows[0]?.left) return;
    await sleep(100);
  }
};

const mostOf = async (child: TestProcess): Promise<number> => {
  child.signal('SIGUSR2');
  const [, most] = await child.waitFor(/holds \d+ bytes, at most (\d+)/);
  return Number(most);
};

const check = async (pool: Pool, leads: number): Promise<void> => {
  const { rows } = await pool.query<{ given: number }>('select count(*)::int as given from ledger');
  if (rows[0]?.given !== 5 * leads) throw new Error(`The bench of recomputing went wrong: ${rows[0]?.given} entries.`);
};

/** How quickly a model's points are given anew to leads with ten events each, and how late runs are that fall due meanwhile. */
export const benchRecompute = async (cluster: TestCluster, place: BenchPlace, leads: number): Promise<BenchRow[]> => {
  const { pool, url } = await freshDatabase({ cluster });
  await pool.query('set statement_timeout = 0');
  const longest = 30 + leads / slowest;
  await seedStream(pool, alone + longest);
  const { workspace, model } = await seedPasts(pool, leads);
  const bell = await openBell({ redisUrl: place.redisUrl ?? undefined, databaseUrl: url });
  const child = await startWorkerProcess(url, place.redisUrl);
  try {
    await wakeStream(pool, bell, { passage: 1, seconds: alone });
    await sleep(alone * 1_000 + 2_000);
    const quiet = await latenessOf(pool, 1);
    await wakeStream(pool, bell, { passage: 2, seconds: longest });
    const began = performance.now();
    await startRescore(openDatabase(pool), workspace, model);
    await untilDone(pool);
    const seconds = (performance.now() - began) / 1_000;
    const meanwhile = await latenessOf(pool, 2);
    await check(pool, leads);
    const most = await mostOf(child);
    return [
      {
        name: `${leads.toLocaleString('en')} leads with 10 events each, recomputed`,
        value: leads / seconds,
        unit: 'leads/s',
        ratio: `${seconds.toFixed(1)} s`,
      },
      {
        name: 'The worker, at most',
        value: most / mebibyte,
        unit: 'MiB',
        ratio: `${(most / mebibyte / 512).toFixed(2)} × the 512 MiB allowed`,
      },
      {
        name: `Lateness of runs due meanwhile, ${streamRate} a second, 99 of 100`,
        value: meanwhile.p99,
        unit: 'ms',
        ratio: `${quiet.p99.toFixed(0)} ms without`,
      },
      {
        name: 'Lateness of runs due meanwhile, the middle one',
        value: meanwhile.middle,
        unit: 'ms',
        ratio: `${quiet.middle.toFixed(0)} ms without`,
      },
      {
        name: 'Lateness of runs due meanwhile, the latest',
        value: meanwhile.most,
        unit: 'ms',
        ratio: `${quiet.most.toFixed(0)} ms without`,
      },
    ];
  } finally {
    child.signal('SIGKILL');
    await child.exited;
    await bell.close();
    await pool.end();
  }
};
