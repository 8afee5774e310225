import { Pool } from 'pg';
import { columnTypes } from './column-types.ts';

/** How a pool behaves: at most `max` connections under a name that the server shows; all times in milliseconds, 0 means no limit. */
export interface PoolOptions {
  name: string;
  max?: number;
  statementTimeout?: number;
  lockTimeout?: number;
  idleInTransactionTimeout?: number;
  /** How long a caller waits for a connection before it gets an error. */
  acquireTimeout?: number;
  /** Hears of connections that were lost; the pool replaces them. */
  log?: (line: string) => void;
}

/**
 * Opens a pool whose connections speak UTC and read columns as `columnTypes` says. A connection that is cut, idle or in
 * use, fails its query at most and never ends the process.
 */
export const openPool = (url: string, options: PoolOptions): Pool => {
  const lost = (error: Error): void =>
    options.log?.(`A database connection of ${options.name} was lost: ${error.message}`);
  const pool = new Pool({
    connectionString: url,
    application_name: options.name,
    max: options.max ?? 10,
    connectionTimeoutMillis: options.acquireTimeout ?? 10_000,
    statement_timeout: options.statementTimeout ?? 30_000,
    lock_timeout: options.lockTimeout ?? 10_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeout ?? 60_000,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    keepAlive: true,
    types: columnTypes,
  });
  // The pool tells of idle connections only, each connection of itself: so that one is heard, and this one must not throw.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
};
