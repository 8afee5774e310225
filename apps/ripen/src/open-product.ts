import type { Entrance, Metrics, RunningApi, Services } from '@ripen/api';
import { openBell } from '@ripen/bell';
import { type Problem } from '@ripen/domain';
import { turn } from '@ripen/engine';
import { openRunner, planFaults } from '@ripen/store';
import { startWorker } from '@ripen/worker';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { UsageError } from './command.ts';
import type { Config } from './config.ts';
import { endOnBugs } from './end-on-bugs.ts';
import { openLog } from './open-log.ts';
import { listen } from './listen.ts';
import { type OpenStore, openStore } from './open-store.ts';
import { readSecret } from './secret.ts';
import { waitForDatabase } from './wait-for-database.ts';

/** The parts that this process runs, and whether the embedded database is its own. */
export interface Parts {
  name: string;
  api: boolean;
  worker: boolean;
  ownDatabase: boolean;
}

/**
 * What runs; `close` ends it in order: no more requests, no more bells, what is under way done, then the database. A patient
 * end says first, for two seconds, that this process isn't ready, and still answers.
 */
export interface Product {
  services: Services;
  store: OpenStore;
  api: RunningApi | null;
  url: string;
  close: (patient?: boolean) => Promise<void>;
}

const farewell = 2_000;

/** Opens everything that the parts need, and starts them; a database that is away is waited for. What a person can mend is a UsageError. */
export const openProduct = async (config: Config, parts: Parts): Promise<Product> => {
  if (config.faults) planFaults(config.faults.planned, config.faults.seed);
  const secret = valueOf(readSecret(config));
  const { log, droppedLines } = openLog(config, parts.name);
  endOnBugs(log);
  const publicUrl = (config.publicUrl ?? `http://localhost:${config.port}`).replace(/\/+$/, '');
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  try {
    // A worker alone has no page to show metrics on, and does without the API's code.
    const entrance = parts.api ? await listen(config, publicUrl) : null;
    if (entrance) closing.push(entrance.close);
    const store = await openPatiently(config, parts, log);
    closing.push(store.close);
    const metrics = parts.api ? (await import('@ripen/api')).openMetrics(droppedLines) : null;
    const services = await openServices(config, { store, log, metrics, secret, publicUrl });
    closing.push(services.bell.close);
    if (parts.worker)
      closing.push((await startWork(config, { services, databaseUrl: store.url, secret, metrics })).stop);
    const api = entrance ? await answerAt(entrance, { services, secret, metrics }) : null;
    if (api) closing.push(api.stop);
    const leave = async (patient = false): Promise<void> => {
      if (patient && api) {
        api.leave();
        await sleep(farewell);
      }
      await close();
    };
    return { services, store, api, url: services.publicUrl, close: leave };
  } catch (error) {
    await close();
    throw error;
  }
};

const openPatiently = (config: Config, parts: Parts, log: Logger): Promise<OpenStore> =>
  openStore(config, {
    own: parts.ownDatabase,
    name: `ripen ${parts.name}`,
    max: 20,
    log: (line) => log.info(line),
    waits: (line) => log.warn(line),
  });

interface Making {
  services: Services;
  secret: string;
  metrics: Metrics | null;
}

const openServices = async (
  config: Config,
  {
    store,
    log,
    metrics,
    ...given
  }: Pick<Services, 'log' | 'secret' | 'publicUrl'> & {
    store: OpenStore;
    metrics: Metrics | null;
  },
): Promise<Services> => {
  const warn = (text: string): void => log.warn(text);
  const hang = () => openBell({ redisUrl: config.redisUrl ?? undefined, databaseUrl: store.url, log: warn });
  const bell = await waitForDatabase(hang, warn).catch((error: unknown) => {
    throw new UsageError(`The bell can’t be used: ${error instanceof Error ? error.message : String(error)}`);
  });
  const runner = openRunner({
    pool: store.pool,
    turn,
    ...(metrics ? { onLateness: metrics.lateness } : {}),
    onEffects: (shards) => bell.ring('effects', shards),
    log: warn,
  });
  const { pool, db } = store;
  return { ...given, pool, db, bell, runner, log, mail: config.smtpUrl === null ? 'mailbox' : 'smtp' };
};

const startWork = (config: Config, { services, databaseUrl, secret, metrics }: Making & { databaseUrl: string }) =>
  startWorker({
    ...services,
    databaseUrl,
    secret,
    smtpUrl: config.smtpUrl,
    allowPrivateWebhooks: config.allowPrivateWebhooks,
    log: (text) => services.log.warn(text),
    onEffect: (_hand, state) => metrics?.effect(state),
  });

const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url));

const answerAt = async (entrance: Entrance, { services, secret, metrics }: Making): Promise<RunningApi> => {
  const { startApi } = await import('@ripen/api');
  return startApi(services, entrance, { secret, version: '0.1.0', web: webFolder, ...(metrics ? { metrics } : {}) });
};

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: Problem }): T => {
  if (result.ok) return result.value;
  throw new UsageError(result.error.detail);
};
