import { setClock } from './set-clock.ts';

/** How a worker of a test differs from the usual one; times in milliseconds. */
export interface WorkerPlan {
  databaseUrl: string;
  redisUrl?: string;
  smtpUrl: string;
  /** Faults of this process, and the seed that decides when they happen. */
  faults?: string;
  seed?: number;
  cutOffAfter?: number;
  lease?: number;
  lock?: number;
  /** How wrong its clock is. */
  clock?: number;
}

const plan: WorkerPlan = JSON.parse(process.argv[2] ?? '{}');
if (plan.clock !== undefined) setClock(plan.clock);

// loaded only now, when the clock is wrong already
const { openBell } = await import('@ripen/bell');
const { turn } = await import('@ripen/engine');
const { openDatabase, openPool, openRunner, planFaults, readFaults } = await import('@ripen/store');
const { startWorker } = await import('../src/index.ts');

const log = (line: string): void => console.log(line);
const { databaseUrl, redisUrl = '', smtpUrl, faults, cutOffAfter, lease, lock } = plan;

if (faults !== undefined) {
  const planned = readFaults(faults);
  if (!planned.ok) throw new Error(planned.error.detail);
  planFaults(planned.value, plan.seed ?? 1);
}
const pool = openPool(databaseUrl, { name: 'worker', max: 8, log });
const bell = await openBell({ redisUrl: redisUrl === '' ? undefined : redisUrl, databaseUrl, lock, log });
const onEffects = (shards: readonly number[]): void => bell.ring('effects', shards);
const worker = await startWorker({
  db: openDatabase(pool),
  databaseUrl,
  bell,
  runner: openRunner({ pool, turn, batch: 40, onEffects, log, ...(cutOffAfter === undefined ? {} : { cutOffAfter }) }),
  smtpUrl,
  publicUrl: 'http://ripen.test',
  secret: 's'.repeat(32),
  allowPrivateWebhooks: true,
  log,
  reconcileEvery: 500,
  ...(lease === undefined ? {} : { lease }),
});
process.once('SIGTERM', () => {
  void worker
    .stop()
    .then(() => bell.close())
    .then(() => pool.end())
    .then(() => process.exit(0));
});
log('at work');
