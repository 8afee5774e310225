import { join } from 'node:path';
import { attachEmbedded, migrate, openDatabase, openEmbedded, openPool, type Database } from '@ripen/store';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { UsageError } from './command.ts';
import type { Config } from './config.ts';
import { sayUnusable, waitForDatabase } from './wait-for-database.ts';

/** The database, ready: reached or started, and up to date. */
export interface OpenStore {
  url: string;
  pool: Pool;
  db: Kysely<Database>;
  /** Whether it runs in our own data folder. */
  embedded: boolean;
  close: () => Promise<void>;
}

/** How to open it: `own` wants to run the embedded database itself and refuses a folder in use; otherwise a running one is shared. With `waits`, a database that is away is waited for, and each try is told there. */
export interface OpenOptions {
  own: boolean;
  name: string;
  max: number;
  log: (line: string) => void;
  waits?: (line: string) => void;
}

/** Opens the database of DATABASE_URL, or the embedded one of the data folder, and migrates it. What a person can mend is a UsageError. */
export const openStore = async (config: Config, options: OpenOptions): Promise<OpenStore> => {
  const server = await reach(config, options);
  const update = () => migrate(server.url, options.log);
  const migrated = await (options.waits ? waitForDatabase(update, options.waits) : update()).catch((error: unknown) => {
    throw new UsageError(sayUnusable(error));
  });
  if (!migrated.ok) throw new UsageError(migrated.error.detail);
  const pool = openPool(server.url, { name: options.name, max: options.max, log: options.log });
  return {
    url: server.url,
    pool,
    db: openDatabase(pool),
    embedded: config.databaseUrl === null,
    close: async () => {
      await pool.end();
      await server.stop();
    },
  };
};

const reach = async (config: Config, options: OpenOptions): Promise<{ url: string; stop: () => Promise<void> }> => {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  const open = options.own ? openEmbedded : attachEmbedded;
  const opened = await open({ folder: join(config.data, 'postgres'), log: options.log });
  if (!opened.ok) throw new UsageError(opened.error.detail);
  return opened.value;
};
