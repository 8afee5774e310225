import { cpus, totalmem } from 'node:os';
import { startRedis, startTestCluster } from '@ripen/testkit';
import { openGround } from './bench-ground.ts';
import type { BenchRow } from './bench-row.ts';
import { parts } from './parts.ts';

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

const names = process.argv.slice(2);
const stranger = names.find((name) => !Object.hasOwn(parts, name));
if (stranger !== undefined) {
  process.stderr.write(`There is no part “${stranger}” of the bench. Its parts: ${Object.keys(parts).join(', ')}.\n`);
  process.exit(1);
}

const [processor] = cpus();
say(
  `Node ${process.versions.node}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB; PostgreSQL with fsync on, everything on this machine.`,
);

const cluster = await startTestCluster({ durable: true });
const redis = await startRedis();
// the long form: BENCH_LEADS=1000000, some minutes of seeding
const leads = process.env['BENCH_LEADS'];
const ground = openGround(cluster, redis?.url ?? null, leads === undefined ? undefined : Number(leads));
try {
  for (const [name, { title, measure }] of Object.entries(parts))
    if (names.length === 0 || names.includes(name)) print(title, await measure(ground));
} finally {
  await redis?.stop();
  await cluster.stop();
}
