import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import type { Bell } from '@ripen/bell';
import type { WorkspaceId } from '@ripen/domain';
import { turn } from '@ripen/engine';
import { createKey, createWorkspace, openDatabase, openRunner } from '@ripen/store';
import type { Pool } from 'pg';
import { pino } from 'pino';
import type { ApiOptions } from '../create-api.ts';
import type { Services } from '../services.ts';
import { openEntrance } from '../open-entrance.ts';
import { type RunningApi, startApi } from '../start-api.ts';

/** A workspace of a test, with a key of each scope. */
export interface TestWorkspace {
  id: WorkspaceId;
  ingest: string;
  manage: string;
}

/** A server of a test with one workspace; `rung` tells which shards it rang for turns, `logged` what it wrote as an error. */
export interface TestApi extends RunningApi, TestWorkspace {
  services: Services;
  rung: Set<number>;
  logged: string[];
}

const silentBell = (rung: Set<number>): Bell => ({
  ring: (chore, shards) => {
    if (chore === 'turns') for (const shard of shards) rung.add(shard);
  },
  ringIn: () => undefined,
  ringAgain: () => undefined,
  lost: () => 0,
  serve: async () => ({ stop: async () => undefined }),
  isReachable: async () => true,
  close: async () => undefined,
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Makes a workspace with keys. */
export const makeWorkspace = async ({ db }: Pick<Services, 'db'>, name: string): Promise<TestWorkspace> => {
  const id = await createWorkspace(db, { name, timezone: 'UTC' });
  const [ingest, manage] = await Promise.all([
    createKey(db, id, { name: 'ingest', scopes: ['ingest'] }),
    createKey(db, id, { name: 'manage', scopes: ['manage'] }),
  ]);
  return { id, ingest: ingest.secret, manage: manage.secret };
};

/** Starts a server over a test's database. Only errors are logged, and kept. `publicUrl` defaults to where it listens. */
export const openTestApi = async (
  pool: Pool,
  { publicUrl, ...options }: Partial<ApiOptions> & { publicUrl?: string } = {},
): Promise<TestApi> => {
  const rung = new Set<number>();
  const logged: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  const port = await freePort();
  const services: Services = {
    pool,
    db: openDatabase(pool),
    bell: silentBell(rung),
    runner: openRunner({ pool, turn }),
    log,
    publicUrl: publicUrl ?? `http://localhost:${port}`,
    mail: 'mailbox',
    secret: 's'.repeat(32),
  };
  const workspace = await makeWorkspace(services, 'Test');
  const entrance = await openEntrance({ port, publicUrl: services.publicUrl });
  const running = startApi(services, entrance, { secret: 's'.repeat(32), version: '0.0.0', ...options });
  return { ...running, ...workspace, services, rung, logged };
};
