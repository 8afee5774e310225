import { openBell } from '@ripen/bell';
import { turn } from '@ripen/engine';
import { openDatabase, openPool, openRunner } from '@ripen/store';
import { startWorker } from '../src/index.ts';

const [databaseUrl = '', redisUrl = '', smtpUrl = ''] = process.argv.slice(2);
const log = (line: string): void => console.log(line);

const pool = openPool(databaseUrl, { name: 'worker', max: 8, log });
const bell = await openBell({ redisUrl: redisUrl === '' ? undefined : redisUrl, databaseUrl, log });
const runner = openRunner({ pool, turn, batch: 40, onEffects: (shards) => bell.ring('effects', shards), log });
await startWorker({
  db: openDatabase(pool),
  databaseUrl,
  bell,
  runner,
  smtpUrl,
  publicUrl: 'http://ripen.test',
  secret: 's'.repeat(32),
  allowPrivateWebhooks: true,
  log,
  reconcileEvery: 500,
});
log('at work');
