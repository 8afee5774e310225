import { rmSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openEmbedded } from '@ripen/store';
import { Client } from 'pg';
import { cacheFolder } from './cache-folder.ts';

/** What a test process needs to make databases of its own. */
export interface TestCluster {
  /** An address from which databases may be made. */
  url: string;
  /** A database with the whole schema and no rows, to be cloned. */
  template: string;
}

/** A cluster and the way to end it, data included. */
export interface RunningCluster extends TestCluster {
  stop: () => Promise<void>;
}

/** `durable` writes to disk as production does, for tests that kill and benches that measure. */
export interface ClusterOptions {
  durable?: boolean;
  log?: (line: string) => void;
}

const careless = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
const folderName = /^ripen-test-(\d+)-/;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    // Another user's process counts as gone here, and then its folder can't be removed either.
    return false;
  }
};

const chooseParent = async (): Promise<string> => {
  if (
    await access(tmpdir(), constants.W_OK).then(
      () => true,
      () => false,
    )
  )
    return tmpdir();
  await mkdir(cacheFolder, { recursive: true });
  return cacheFolder;
};

// What a killed run left behind.
const sweep = async (parent: string): Promise<void> => {
  for (const name of await readdir(parent)) {
    const pid = folderName.exec(name)?.[1];
    if (pid && !isAlive(Number(pid)))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
};

const makeTemplate = async (url: string): Promise<string> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create database ripen_template');
  await client.end();
  const template = new URL(url);
  template.pathname = '/ripen_template';
  const migrated = await migrate(template.href, () => undefined);
  if (!migrated.ok) throw new Error(migrated.error.detail);
  return 'ripen_template';
};

/** Starts a PostgreSQL of its own for a run of tests, with a migrated template; as root and as an ordinary user. */
export const startTestCluster = async ({
  durable = false,
  log = () => undefined,
}: ClusterOptions = {}): Promise<RunningCluster> => {
  const parent = await chooseParent();
  await sweep(parent);
  const folder = await mkdtemp(join(parent, `ripen-test-${process.pid}-`));
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const opened = await openEmbedded({ folder, log, settings: durable ? {} : careless });
  if (!opened.ok) {
    removeFolder();
    throw new Error(opened.error.detail);
  }
  const stop = async (): Promise<void> => {
    await opened.value.stop();
    removeFolder();
  };
  try {
    return { url: opened.value.url, template: await makeTemplate(opened.value.url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
