import { setTimeout as pause } from 'node:timers/promises';
import { err, ok, type Result } from '@ripen/domain';
import { Client, type ClientBase, DatabaseError, type Pool } from 'pg';
import { underMigrationLock } from './migration-lock.ts';
import { type Migration, migrationsFolder, readMigrations } from './read-migrations.ts';

/** Why the schema was left as it is; `detail` says in words what to do. */
export interface MigrationProblem {
  code: 'migration_changed' | 'database_newer' | 'migration_blocked';
  detail: string;
}

interface Applied {
  number: number;
  name: string;
  checksum: string;
}

const attempts = 30;

const readApplied = async (client: ClientBase): Promise<Applied[]> => {
  await client.query(
    'create table if not exists ripen_migration (number int primary key, name text not null, checksum text not null, at timestamptz not null default now())',
  );
  return (await client.query<Applied>('select number, name, checksum from ripen_migration order by number')).rows;
};

const findProblem = (applied: Applied[], known: Migration[]): MigrationProblem | null => {
  for (const { number, name, checksum } of applied) {
    const mine = known.find((one) => one.number === number);
    if (!mine)
      return {
        code: 'database_newer',
        detail: `The database has migration ${number} (${name}), which this version of Ripen doesn't know. A newer version brought it up to date: start that one.`,
      };
    if (mine.checksum !== checksum)
      return {
        code: 'migration_changed',
        detail: `Migration ${number} (${name}) was changed after it was applied to this database. Undo the change and write a new migration instead.`,
      };
  }
  return null;
};

const mayRetry = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === '55P03' || error.code === '40P01');

const applyOnce = async (client: ClientBase, { number, name, sql, checksum }: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(
      "set local lock_timeout = '2s'; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0",
    );
    await client.query(sql);
    await client.query('insert into ripen_migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
};

// A lock that isn't free soon is let go, so that those who queue behind us get on; then we come again.
const apply = async (client: ClientBase, migration: Migration): Promise<MigrationProblem | null> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await applyOnce(client, migration);
      return null;
    } catch (error) {
      if (!mayRetry(error))
        throw new Error(`Migration ${migration.number} (${migration.name}) failed`, { cause: error });
      if (tries === attempts)
        return {
          code: 'migration_blocked',
          detail: `Migration ${migration.number} (${migration.name}) found its tables locked ${attempts} times. Look for long transactions in pg_stat_activity, end them, and try again.`,
        };
    }
    await pause(250);
  }
};

const bringUpToDate = async (
  client: ClientBase,
  known: Migration[],
  log: (line: string) => void,
): Promise<Result<number[], MigrationProblem>> => {
  const applied = await readApplied(client);
  const problem = findProblem(applied, known);
  if (problem) return err(problem);
  const missing = known.filter(({ number }) => !applied.some((one) => one.number === number));
  for (const migration of missing) {
    const blocked = await apply(client, migration);
    if (blocked) return err(blocked);
    log(`Migration ${migration.number} (${migration.name}) applied.`);
  }
  return ok(missing.map(({ number }) => number));
};

const connect = async (target: string | Pool): Promise<{ client: ClientBase; close: () => Promise<void> }> => {
  if (typeof target !== 'string') {
    const client = await target.connect();
    return { client, close: async () => client.release() };
  }
  const client = new Client({
    connectionString: target,
    application_name: 'ripen migrate',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  return { client, close: () => client.end() };
};

/**
 * Brings the schema up to date and gives the numbers of the migrations it applied. Each runs in a transaction of its
 * own; many processes may call this at once. A migration that fails throws, with its number and the server's error.
 */
export const migrate = async (
  target: string | Pool,
  log: (line: string) => void,
  folder = migrationsFolder,
): Promise<Result<number[], MigrationProblem>> => {
  const known = await readMigrations(folder);
  const { client, close } = await connect(target);
  try {
    return await underMigrationLock(client, log, () => bringUpToDate(client, known, log));
  } finally {
    await close();
  }
};
