import { setTimeout as sleep } from 'node:timers/promises';
import { openBell } from '@ripen/bell';
import { shardCount } from '@ripen/domain';
import { freshDatabase, type TestCluster } from '@ripen/testkit';
import type { Pool } from 'pg';
import type { BenchPlace } from './bench-place.ts';
import type { BenchRow } from './bench-row.ts';
import { awaitTaken } from './give-events.ts';
import { seedScores } from './seed-scores.ts';
import { startRipenPart } from './start-ripen-part.ts';

const shards = Array.from({ length: shardCount }, (_, shard) => shard);

/** How long the quiet is that is measured, in seconds, and how long PostgreSQL may take to count what came before it. */
const quiet = 20;
const settling = 15;

/** What PostgreSQL has counted since it started: transactions, rows written, rows of leads read, and bytes of its log. */
interface Work {
  transactions: number;
  written: number;
  read: number;
  bytes: number;
}

const count = async (pool: Pool): Promise<Work> => {
  const { rows } = await pool.query<Work>(
    `select xact_commit::float8 as transactions, (tup_inserted + tup_updated + tup_deleted)::float8 as written,
       (select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables
        where relname in ('lead', 'standing', 'ledger', 'event', 'history', 'alarm'))::float8 as read,
       pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as bytes
     from pg_stat_database where datname = current_database()`,
  );
  return rows[0] ?? { transactions: 0, written: 0, read: 0, bytes: 0 };
};

interface Passage {
  /** What scoring all leads took, and what the quiet after it does. */
  scoring: Work;
  resting: Work;
  crossings: number;
}

const between = (before: Work, after: Work): Work => ({
  transactions: after.transactions - before.transactions,
  written: after.written - before.written,
  read: after.read - before.read,
  bytes: after.bytes - before.bytes,
});

const crossingsAhead = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ ahead: number }>(
    'select count(*)::int as ahead from alarm where rings_at > now()',
  );
  return rows[0]?.ahead ?? 0;
};

const passage = async (cluster: TestCluster, { redisUrl }: BenchPlace, leads: number): Promise<Passage> => {
  const { pool, url } = await freshDatabase({ cluster });
  await seedScores(pool, leads);
  const bell = await openBell({ redisUrl: redisUrl ?? undefined, databaseUrl: url });
  const worker = startRipenPart(['worker'], {
    DATABASE_URL: url,
    REDIS_URL: redisUrl ?? undefined,
    RIPEN_SECRET: 'b'.repeat(32),
    LOG_LEVEL: 'fatal',
  });
  try {
    const fresh = await count(pool);
    bell.ring('turns', shards);
    await awaitTaken(pool, 500);
    await pool.query('vacuum analyze');
    await sleep(settling * 1_000);
    const scored = await count(pool);
    await sleep(quiet * 1_000);
    const rested = await count(pool);
    return { scoring: between(fresh, scored), resting: between(scored, rested), crossings: await crossingsAhead(pool) };
  } finally {
    worker.signal('SIGKILL');
    await worker.exited;
    await bell.close();
    await pool.end();
  }
};

/** What a worker and PostgreSQL do in a quiet time for many scored leads, beside what they do for none. */
export const benchScores = async (cluster: TestCluster, place: BenchPlace, leads: number): Promise<BenchRow[]> => {
  const none = await passage(cluster, place, 0);
  const { scoring, resting, crossings } = await passage(cluster, place, leads);
  const size = leads.toLocaleString('en');
  const during = `with ${size} scored leads, in ${quiet} s`;
  const beside = (name: keyof Work): string => `${none.resting[name].toLocaleString('en')} with none`;
  const against = (name: keyof Work): string => `${scoring[name].toLocaleString('en')} while they were scored`;
  return [
    {
      name: 'Leads whose band changes at a moment that is known',
      value: crossings,
      unit: 'leads',
      ratio: `of ${size}`,
    },
    {
      name: `Rows of leads read ${during}`,
      value: resting.read,
      unit: 'rows',
      ratio: `${beside('read')}, ${against('read')}`,
    },
    {
      name: `Rows written ${during}`,
      value: resting.written,
      unit: 'rows',
      ratio: `${beside('written')}, ${against('written')}`,
    },
    { name: `Transactions ${during}`, value: resting.transactions, unit: '', ratio: beside('transactions') },
    {
      name: `Bytes of PostgreSQL’s log ${during}`,
      value: resting.bytes,
      unit: 'bytes',
      ratio: `${beside('bytes')}, ${against('bytes')}`,
    },
  ];
};
