import { openBell } from '@ripen/bell';
import { turn } from '@ripen/engine';
import { openDatabase, openPool, openRunner } from '@ripen/store';
import { startWorker } from '../apps/worker/src/index.ts';

const [databaseUrl = '', redisUrl = ''] = process.argv.slice(2);
const log = (line: string): void => console.log(line);

const pool = openPool(databaseUrl, { name: 'worker', max: 10, log });
const bell = await openBell({ redisUrl: redisUrl === '' ? undefined : redisUrl, databaseUrl, log });
const runner = openRunner({ pool, turn, log });
const settings = { smtpUrl: null, publicUrl: 'http://ripen.test', secret: 'x'.repeat(32), allowPrivateWebhooks: false };
// The reconciler is the net, not the way: it stays out of what is measured.
await startWorker({
  db: openDatabase(pool),
  databaseUrl,
  bell,
  runner,
  ...settings,
  log,
  reconcileEvery: 600_000,
});
const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1_000);
};
process.on('SIGUSR2', () =>
  log(
    `holds ${process.memoryUsage.rss()} bytes, at most ${process.resourceUsage().maxRSS * 1_024}, used ${processorTime()} ms`,
  ),
);
log('at work');
