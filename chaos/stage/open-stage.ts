import { workspaceId, type WorkflowId, type WorkspaceId } from '@ripen/domain';
import { createKey, createWorkspace, openDatabase, openPool } from '@ripen/store';
import { freshDatabase, startTestCluster } from '@ripen/testkit';
import type { Pool } from 'pg';
import { type Dice, diceOf } from '../dice.ts';
import type { ChaosOptions } from '../options.ts';
import { type Chronicle, openChronicle } from './chronicle.ts';
import { type Crew, openCrew, type Role } from './crew.ts';
import { control, journey, trouble, views } from './flows.ts';
import { freePort } from './free-port.ts';
import { type HttpSink, openHttpSink } from './http-sink.ts';
import { type Drawn, publishFlow } from './publish-flow.ts';
import { type RedisServer, startRedisServer } from './redis-server.ts';
import { openSmtpSink, type SmtpSink } from './smtp-sink.ts';

/** A workspace on the stage. */
export interface StageWorkspace {
  id: WorkspaceId;
  name: string;
  key: string;
}

/** Everything of a run: real servers, the product's processes, and the world outside. */
export interface Stage {
  dice: Dice;
  pool: Pool;
  redis: RedisServer | null;
  crew: Crew;
  chronicle: Chronicle;
  smtp: SmtpSink;
  http: HttpSink;
  url: string;
  workspaces: StageWorkspace[];
  /** A workspace with few leads that wake all the time, and one in which all goes wrong. */
  control: StageWorkspace;
  /** One whose flow is changed and paused while leads are in it. */
  changing: StageWorkspace & { journey: WorkflowId; sink: string };
  /** Notes when that flow is paused. */
  pauses: { begin: () => void; end: () => void };
  troubled: StageWorkspace;
  /** From now on nothing outside goes wrong by itself. */
  calmDown: () => void;
  close: () => Promise<void>;
}

/** Sets the stage: PostgreSQL as in production, Redis or none, four workspaces with flows, an API and two workers. */
export const openStage = async (
  { seed, bell, say }: Pick<ChaosOptions, 'seed' | 'bell' | 'say'>,
  roles: readonly Role[] = ['api', 'worker', 'worker'],
): Promise<Stage> => {
  const dice = diceOf(seed);
  const cluster = await startTestCluster({ durable: true, log: say });
  const { url: databaseUrl } = await freshDatabase({ cluster });
  const pool = openPool(databaseUrl, { name: 'chaos driver', max: 4 });
  let calm = false;
  const smtp = await openSmtpSink(diceOf(seed + 1), () => calm);
  const http = await openHttpSink(diceOf(seed + 2), () => calm);
  const redis = bell === 'redis' ? await startRedisServer(await freePort()) : null;
  const workspaces = [];
  for (const name of ['north', 'south'])
    workspaces.push(await makeWorkspace(pool, name, [journey(name, `${http.url}/${name}`)]));
  const calmOne = await makeWorkspace(pool, 'control', [control]);
  const sink = `${http.url}/changing`;
  const changing = await makeWorkspace(pool, 'changing', [journey('changing', sink)]);
  const troubled = await makeWorkspace(pool, 'troubled', trouble(`http://127.0.0.1:${await freePort()}/dead`));
  const port = await freePort();
  const environment = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis?.url ?? '',
    SMTP_URL: smtp.url,
    PUBLIC_URL: 'http://ripen.test',
    PORT: String(port),
    RIPEN_SECRET: 'c'.repeat(32),
    RIPEN_ALLOW_PRIVATE_WEBHOOKS: 'true',
    LOG_LEVEL: 'warn',
    NODE_ENV: '',
  };
  const chronicle = openChronicle();
  const crew = openCrew(roles, environment, { seedFor: () => Math.floor(dice() * 2 ** 31), chronicle });
  const close = async (): Promise<void> => {
    await crew.stop();
    await Promise.all([smtp.close(), http.close(), redis?.kill(), pool.end()]);
    await cluster.stop();
  };
  const calmDown = (): void => {
    calm = true;
  };
  return {
    dice,
    pool,
    redis,
    crew,
    chronicle,
    smtp,
    http,
    url: `http://127.0.0.1:${port}`,
    workspaces,
    control: calmOne,
    changing: { ...changing, sink },
    pauses: pausesIn(chronicle),
    troubled,
    calmDown,
    close,
  };
};

const pausesIn = (chronicle: Chronicle): Stage['pauses'] => {
  let over: (() => void) | null = null;
  return {
    begin: () => {
      over ??= chronicle.begin('paused');
    },
    end: () => {
      over?.();
      over = null;
    },
  };
};

const makeWorkspace = async (
  pool: Pool,
  name: string,
  [flow, ...others]: readonly [Drawn, ...Drawn[]],
): Promise<StageWorkspace & { journey: WorkflowId }> => {
  const db = openDatabase(pool);
  const id = workspaceId.parse(await createWorkspace(db, { name, timezone: 'UTC' }));
  const { secret } = await createKey(db, id, { name: 'feeder', scopes: ['ingest', 'manage'] });
  for (const one of [views, ...others]) await publishFlow(db, id, one);
  return { id, name, key: secret, journey: await publishFlow(db, id, flow) };
};
