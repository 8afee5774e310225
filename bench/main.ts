import { cpus, totalmem } from 'node:os';
import { freshDatabase, startRedis, startTestCluster } from '@ripen/testkit';
import { benchBell } from './bell.ts';
import type { BenchRow } from './bench-row.ts';
import { benchEditor } from './editor.ts';
import { benchIngest } from './ingest.ts';
import { benchRules } from './rules.ts';
import { benchSegmentCount } from './segment-count.ts';
import { benchTurns } from './turns.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const print = (title: string, rows: readonly BenchRow[]): void => {
  say(`\n${title}`);
  const numbers = rows.map(({ value }) => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 }));
  const widths = [
    Math.max(...rows.map(({ name }) => name.length)),
    Math.max(...numbers.map((text) => text.length)),
  ] as const;
  for (const [index, { name, unit, ratio }] of rows.entries())
    say(
      `  ${name.padEnd(widths[0])}  ${(numbers[index] ?? '').padStart(widths[1])} ${unit}${ratio === undefined ? '' : `   ${ratio}`}`,
    );
};

const [processor] = cpus();
say(
  `Node ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB; PostgreSQL with fsync on, everything on this machine.`,
);

const cluster = await startTestCluster({ durable: true });
const redis = await startRedis();
try {
  const { url } = await freshDatabase({ cluster });
  const bell = await benchBell(url, redis?.url ?? null);
  print('Raw BullMQ, to compare with', bell.rows);
  const onRedis = redis && bell.redis ? await benchTurns({ cluster, redisUrl: redis.url, jobs: bell.redis }) : [];
  print('Runs', [...onRedis, ...(await benchTurns({ cluster, redisUrl: null, jobs: bell.postgres }))]);
  print('Ingest', await benchIngest(cluster));
  print('Rules', await benchRules());
  // the full size: BENCH_LEADS=1000000, some minutes of seeding
  print('Segment count', await benchSegmentCount(cluster, Number(process.env['BENCH_LEADS'] ?? 200_000)));
  print('The editor, in Chromium', await benchEditor());
} finally {
  await redis?.stop();
  await cluster.stop();
}
